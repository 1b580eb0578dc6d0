package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.BusDaemon;
import dev.reachystudio.app.studio.bus.GoalTrace;
import dev.reachystudio.app.studio.bus.SimulatedRobot;
import dev.reachystudio.backend.serial.io.BusSettings;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** How long a target takes from a REST client to the motors, sent at random moments. */
final class BusLatency {

  private static final int RATE_HZ = 100;
  private static final double ASKED_MS = 15;
  private static final int PERIOD_NS = 10_000_000;

  /** Small enough to be reached in one period. */
  private static final double STEP_RAD = 0.02;

  private BusLatency() {}

  static Figure measure(BusRun.Way way, int usbFrameUs, int samples) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.open(usbFrameUs)) {
      PortConnector connector = way == BusRun.Way.PTY ? robot.ptyConnector() : robot.connector();
      try (BusDaemon daemon =
              BusDaemon.running(robot, RATE_HZ, () -> robot.io(connector, BusSettings.defaults()));
          RawSocket rest = new RawSocket(daemon.port())) {
        double[] tookMs = new double[samples];
        Random random = new Random(samples);
        for (int i = -samples / 10; i < samples; i++) {
          LockSupport.parkNanos(2 * PERIOD_NS + random.nextInt(PERIOD_NS));
          double oneMs = send(rest, robot.goals(), 1 + STEP_RAD * (i & 1));
          if (i >= 0) {
            tookMs[i] = oneMs;
          }
        }
        return figure(way, usbFrameUs, tookMs);
      }
    }
  }

  private static double send(RawSocket rest, GoalTrace goals, double rightRad)
      throws IOException, InterruptedException {
    int row = goals.size();
    long sentNs = System.nanoTime();
    rest.send(
        RawSocket.post("/api/move/set_target", "{\"target_antennas\":[" + rightRad + ",-1.0]}"));
    long arrivedNs = goals.await(row, Motor.RIGHT_ANTENNA, GoalTrace.ticksOf(rightRad), 5000);
    if (rest.readAnswer() != 200 || arrivedNs < 0) {
      throw new IOException("the target did not arrive at the motors");
    }
    return (arrivedNs - sentNs) / 1e6;
  }

  private static Figure figure(BusRun.Way way, int usbFrameUs, double[] tookMs) {
    double p99 = Statistics.percentile(tookMs, 0.99);
    return new Figure(
        "POST /api/move/set_target → goal at the motors, p50/p99 of "
            + tookMs.length
            + " at random phase, "
            + RATE_HZ
            + " Hz, "
            + way
            + (usbFrameUs == 0 ? "" : ", 1 ms USB frames"),
        "13–34/25–43 ms",
        "p99 ≤ 15 ms",
        String.format(Locale.ROOT, "%.2f/%.2f ms", Statistics.median(tookMs), p99),
        p99 <= ASKED_MS);
  }
}
