package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.BusDaemon;
import dev.reachystudio.app.studio.bus.DaemonClient;
import dev.reachystudio.app.studio.bus.GoalTrace;
import dev.reachystudio.app.studio.bus.MotionBound;
import dev.reachystudio.app.studio.bus.SimulatedRobot;
import dev.reachystudio.backend.serial.io.BusSettings;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The cable is pulled while a client streams, and plugged in again half a second to two seconds
 * later. Noticed is when the status over REST says so; moving again is when the motors get a goal
 * that the client sent after the cable was back.
 */
final class BusCable {

  private static final int RATE_HZ = 100;
  private static final double ASKED_NOTICED_S = 0.25;
  private static final double ASKED_MOVING_S = 1.5;
  private static final double STEP_RAD = 0.02;
  private static final long PATIENCE_NS = 20_000_000_000L;

  private final SimulatedRobot robot;
  private final BusDaemon daemon;
  private final DaemonClient client;
  private final RawSocket stream;
  private int sent;

  private BusCable(SimulatedRobot robot, BusDaemon daemon, DaemonClient client, RawSocket stream) {
    this.robot = robot;
    this.daemon = daemon;
    this.client = client;
    this.stream = stream;
  }

  static List<Figure> measure(BusRun.Way way, int times) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.watched()) {
      PortConnector connector = way == BusRun.Way.PTY ? robot.ptyConnector() : robot.connector();
      try (BusDaemon daemon =
              BusDaemon.running(robot, RATE_HZ, () -> robot.io(connector, BusSettings.defaults()));
          DaemonClient client = new DaemonClient(daemon.port());
          RawSocket stream = new RawSocket(daemon.port())) {
        return new BusCable(robot, daemon, client, stream).measure(times, way);
      }
    }
  }

  private List<Figure> measure(int times, BusRun.Way way) throws Exception {
    double[] noticedS = new double[times];
    double[] movingS = new double[times];
    for (int i = 0; i < times; i++) {
      streamFor(1_000_000_000L);
      long pulledNs = System.nanoTime();
      robot.unplug();
      noticedS[i] = (awaitNoticed() - pulledNs) / 1e9;
      streamFor((500 + 1500L * i / Math.max(1, times - 1)) * 1_000_000);
      int row = robot.goals().size();
      long pluggedNs = System.nanoTime();
      robot.replug();
      movingS[i] = (awaitMoving(row) - pluggedNs) / 1e9;
    }
    return List.of(
        figure("unplugged → the status over REST says so", way, noticedS, ASKED_NOTICED_S, "1 s"),
        figure("plugged in → the motors follow a stream", way, movingS, ASKED_MOVING_S, "never"),
        motion(robot, way));
  }

  private long awaitNoticed() throws Exception {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (System.nanoTime() < deadlineNs) {
      if (DaemonClient.tells(client.status(), "unplugged", null)) {
        return System.nanoTime();
      }
      send();
      LockSupport.parkNanos(2_000_000);
    }
    throw new AssertionError("nobody noticed that the cable was pulled");
  }

  /** When the motors were told a target that was sent after a row. */
  private long awaitMoving(int row) throws Exception {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (System.nanoTime() < deadlineNs) {
      int goal = send();
      long arrivedNs = robot.goals().await(row, Motor.RIGHT_ANTENNA, goal, 25);
      if (arrivedNs >= 0) {
        return arrivedNs;
      }
    }
    throw new AssertionError("it does not move again: " + daemon.robot().state().faults());
  }

  private void streamFor(long durationNs) throws Exception {
    long endNs = System.nanoTime() + durationNs;
    while (System.nanoTime() < endNs) {
      send();
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Sends the next target, no two of which are alike within a second; returns its goal. */
  private int send() throws Exception {
    double rightRad = 1 + STEP_RAD * (sent++ % 40) / 4;
    stream.send(
        RawSocket.post("/api/move/set_target", "{\"target_antennas\":[" + rightRad + ",-1.0]}"));
    stream.readAnswer();
    return GoalTrace.ticksOf(rightRad);
  }

  private static Figure figure(
      String what, BusRun.Way way, double[] tookS, double askedS, String reference) {
    return new Figure(
        what + ", " + tookS.length + " times, " + way,
        reference,
        String.format(Locale.ROOT, "≤ %.2f s", askedS),
        Statistics.spread(tookS, "%.3f") + " s",
        Statistics.percentile(tookS, 1) <= askedS);
  }

  private static Figure motion(SimulatedRobot robot, BusRun.Way way) {
    MotionBound bound = robot.motion();
    return new Figure(
        "goals meanwhile, ahead of the speed limits by at most, " + way,
        "–",
        "no jump",
        String.format(Locale.ROOT, "%.1f ms of motion", 1000 * bound.worstAheadS()),
        bound.worstAheadS() < 0.02);
  }
}
