package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.BusDaemon;
import dev.reachystudio.app.studio.bus.DaemonClient;
import dev.reachystudio.app.studio.bus.SimulatedRobot;
import dev.reachystudio.backend.serial.io.BusSettings;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One motor dies, and comes back: how soon it is named, and what the other eight do meanwhile. */
final class BusDeadMotor {

  private static final int RATE_HZ = 100;
  private static final double ASKED_NAMED_S = 0.25;
  private static final double ASKED_RATE = 0.99;
  private static final long PATIENCE_NS = 10_000_000_000L;

  /** One of a chain: at its begin, in its middle, at its end. */
  private static final List<Motor> DYING =
      List.of(Motor.BODY_ROTATION, Motor.STEWART_4, Motor.LEFT_ANTENNA);

  private BusDeadMotor() {}

  /**
   * @param othersStop whether the motors behind a dead one stay silent, too
   */
  static List<Figure> measure(boolean othersStop, int rounds) throws Exception {
    List<Double> namedS = new ArrayList<>();
    double lowestHz = Double.POSITIVE_INFINITY;
    double lowestGoalHz = Double.POSITIVE_INFINITY;
    double longestMs = 0;
    try (SimulatedRobot robot = SimulatedRobot.open(0);
        BusDaemon daemon =
            BusDaemon.running(
                robot, RATE_HZ, () -> robot.io(robot.connector(), BusSettings.defaults()));
        DaemonClient client = new DaemonClient(daemon.port());
        BusStream stream = new BusStream(daemon.robot())) {
      stream.start();
      for (int i = 0; i < rounds * DYING.size(); i++) {
        Motor motor = DYING.get(i % DYING.size());
        Thread.sleep(500);
        int row = robot.goals().size();
        long read = robot.reads();
        long diedNs = System.nanoTime();
        robot.die(motor, othersStop);
        namedS.add((awaitNamed(client, motor) - diedNs) / 1e9);
        Thread.sleep(2000);
        int last = robot.goals().size();
        double tookS = (System.nanoTime() - diedNs) / 1e9;
        lowestHz = Math.min(lowestHz, (robot.reads() - read) / tookS);
        lowestGoalHz = Math.min(lowestGoalHz, (last - row) / tookS);
        longestMs =
            Math.max(longestMs, Statistics.percentile(robot.goals().periodsMs(row, last), 1));
        robot.revive(motor);
        client.awaitStatus("well again", DaemonClient::isWell);
      }
    }
    return figures(othersStop, namedS, lowestHz, lowestGoalHz, longestMs);
  }

  private static List<Figure> figures(
      boolean othersStop,
      List<Double> namedS,
      double lowestHz,
      double lowestGoalHz,
      double longestMs) {
    double[] all = namedS.stream().mapToDouble(Double::doubleValue).toArray();
    String how = othersStop ? "those behind it are silent, too" : "those behind it answer";
    return List.of(
        new Figure(
            "one motor dead, " + how + " → named in the status over REST, " + all.length + " times",
            "frozen REST, then dead",
            "≤ 0.25 s",
            Statistics.spread(all, "%.3f") + " s",
            Statistics.percentile(all, 1) <= ASKED_NAMED_S),
        new Figure(
            "the other eight are read and told goals from its death on, " + how,
            "stops",
            "100 Hz",
            String.format(
                Locale.ROOT,
                "%.1f Hz read, %.1f Hz told, longest time without a goal %.1f ms",
                lowestHz,
                lowestGoalHz,
                longestMs),
            lowestHz >= ASKED_RATE * RATE_HZ));
  }

  private static long awaitNamed(DaemonClient client, Motor motor) throws Exception {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (System.nanoTime() < deadlineNs) {
      if (DaemonClient.tells(client.status(), "silent", motor.wireName())) {
        return System.nanoTime();
      }
      LockSupport.parkNanos(2_000_000);
    }
    throw new AssertionError("nobody named " + motor.wireName());
  }
}
