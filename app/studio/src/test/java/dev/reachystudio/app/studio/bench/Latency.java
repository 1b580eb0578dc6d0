package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a streamed target takes from its sender to the motors of the mockup, sent at random
 * moments of the period: in the process, over REST and over the SDK's socket.
 */
final class Latency implements Measurement {

  private static final int RATE_HZ = 100;
  private static final double PERIOD_MS = 10;
  private static final double ASKED_MS = PERIOD_MS + 0.5;

  /** Small enough to be reached in one period. */
  private static final double STEP_RAD = 0.02;

  @Override
  public String name() {
    return "latency";
  }

  /** Sends a target for the antennas. */
  @FunctionalInterface
  private interface Sender {
    void send(double rightRad) throws IOException;
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int samples = bench.length(2000, 200);
    TimedIo io = new TimedIo();
    try (BenchDaemon daemon = BenchDaemon.open(RATE_HZ, () -> io);
        RawSocket rest = new RawSocket(daemon.port());
        RawSocket sdk = new RawSocket(daemon.port())) {
      sdk.upgrade("/ws/sdk");
      Thread reader =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    try {
                      while (sdk.discardSome()) {
                        // Until it is closed.
                      }
                    } catch (IOException e) {
                      // Closed: by us.
                    }
                  });
      RobotControl robot = daemon.robot();
      List<Figure> figures =
          List.of(
              row("in the process", io, samples, rad -> stream(robot, rad)),
              row(
                  "POST /api/move/set_target",
                  io,
                  samples,
                  rad -> rest.send(RawSocket.post("/api/move/set_target", target(rad))),
                  rest),
              row(
                  "/ws/sdk set_antennas",
                  io,
                  samples,
                  rad ->
                      sdk.send(
                          RawSocket.textFrame(
                              "{\"type\":\"set_antennas\",\"antennas\":[" + rad + ",3.0]}"))));
      sdk.close();
      reader.join();
      return figures;
    }
  }

  private static String target(double rightRad) {
    return "{\"target_antennas\":[" + rightRad + ",3.0]}";
  }

  private static void stream(RobotControl robot, double rightRad) {
    Outcome outcome =
        robot.stream(
            new Command.SetTarget(BodyTargets.ofAntennas(new Antennas(rightRad, 3)), false),
            Origin.STUDIO);
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException(refused.text());
    }
  }

  private static Figure row(String what, TimedIo io, int samples, Sender sender)
      throws IOException {
    return row(what, io, samples, sender, null);
  }

  private static Figure row(
      String what,
      TimedIo io,
      int samples,
      Sender sender,
      @org.jspecify.annotations.Nullable RawSocket answering)
      throws IOException {
    Random random = new Random(what.hashCode());
    double[] tookMs = new double[samples];
    int warmUp = samples / 10;
    for (int i = -warmUp; i < samples; i++) {
      double rightRad = -3 + STEP_RAD * (i & 1);
      LockSupport.parkNanos(2 * TimeUnit.MILLISECONDS.toNanos(10) + random.nextInt(10_000_000));
      io.expect(rightRad);
      long sentNs = System.nanoTime();
      sender.send(rightRad);
      long tookNs = io.awaitWritten() - sentNs;
      if (answering != null && answering.readAnswer() != 200) {
        throw new IOException(what + " was not accepted");
      }
      if (i >= 0) {
        tookMs[i] = tookNs / 1e6;
      }
    }
    double p99 = Statistics.percentile(tookMs, 0.99);
    return new Figure(
        "set_target → goal written, p50/p99 of " + samples + " at random phase, " + what,
        "13–34 ms, 43 ms at 50 Hz",
        "p99 ≤ 1 period + 0.5 ms = 10.5 ms",
        String.format(Locale.ROOT, "%.2f/%.2f ms", Statistics.percentile(tookMs, 0.5), p99),
        p99 <= ASKED_MS);
  }

  /** A mockup that tells when a target reached it. */
  private static final class TimedIo implements RobotIo {
    private static final long PATIENCE_NS = 5_000_000_000L;
    private static final int RIGHT = Motor.RIGHT_ANTENNA.index();

    private final MockupRobotIo mockup = new MockupRobotIo(RobotNumbers.load());
    private volatile double expectedRad = Double.NaN;
    private volatile long writtenNs;

    void expect(double rightRad) {
      writtenNs = 0;
      expectedRad = rightRad;
    }

    /** When the expected target was written. */
    long awaitWritten() throws IOException {
      long deadlineNs = System.nanoTime() + PATIENCE_NS;
      while (writtenNs == 0) {
        if (System.nanoTime() > deadlineNs) {
          throw new IOException("a target did not reach the motors");
        }
        LockSupport.parkNanos(200_000);
      }
      return writtenNs;
    }

    @Override
    public void write(IoTargets targets, long nowNs) {
      mockup.write(targets, nowNs);
      if (targets.positionRad[RIGHT] == expectedRad && writtenNs == 0) {
        writtenNs = System.nanoTime();
      }
    }

    @Override
    public State state() {
      return mockup.state();
    }

    @Override
    public void open() {
      mockup.open();
    }

    @Override
    public void read(IoInputs inputs, long nowNs) {
      mockup.read(inputs, nowNs);
    }

    @Override
    public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
      mockup.mode(mode, pinned, nowNs);
    }

    @Override
    public void close() {
      mockup.close();
    }
  }
}
