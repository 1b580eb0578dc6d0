package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bus.BusDaemon;
import dev.reachystudio.app.studio.bus.Pendulum;
import dev.reachystudio.app.studio.bus.ReadingAges;
import dev.reachystudio.app.studio.bus.SimulatedRobot;
import dev.reachystudio.backend.serial.io.BusSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A bus on which answers are lost or damaged, with REST going on beside. */
final class BusLosses {

  private static final int RATE_HZ = 100;
  private static final double FEW = 0.05;
  private static final double MANY = 0.20;
  private static final double ASKED_YOUNG = 0.99;

  /** What two runs of the same kind differ by on a shared machine. */
  private static final double SAME_FACTOR = 1.25;

  private static final double SAME_MS = 0.5;

  private BusLosses() {}

  static List<Figure> measure(BenchSettings bench) throws Exception {
    List<Figure> figures = new ArrayList<>(few(bench.length(60, 6)));
    figures.add(many("lost", bench.length(5, 2), bench.length(20, 3), true, false));
    figures.add(many("damaged", bench.length(5, 2), bench.length(20, 3), false, true));
    return figures;
  }

  private static List<Figure> few(int seconds) throws Exception {
    try (SimulatedRobot robot = SimulatedRobot.open(0);
        BusDaemon daemon =
            BusDaemon.running(
                robot, RATE_HZ, () -> robot.io(robot.connector(), BusSettings.defaults()))) {
      try (Pendulum pendulum = new Pendulum(daemon.robot())) {
        Thread.sleep(2000);
        double[] before = roundTrips(daemon, seconds / 2);
        robot.lose(FEW);
        double[] with;
        double young;
        double oldestMs;
        try (ReadingAges ages = new ReadingAges(daemon.robot(), RATE_HZ)) {
          with = roundTrips(daemon, seconds);
          young = ages.youngShare();
          oldestMs = ages.oldestMs();
        }
        robot.lose(0);
        double[] after = roundTrips(daemon, seconds - seconds / 2);
        double[] without =
            DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray();
        return List.of(young(seconds, young, oldestMs, pendulum.problem()), rest(with, without));
      }
    }
  }

  private static double[] roundTrips(BusDaemon daemon, int seconds)
      throws IOException, InterruptedException {
    try (RestRoundTrips trips = new RestRoundTrips(daemon.port())) {
      Thread.sleep(seconds * 1000L);
      return trips.end();
    }
  }

  private static Figure young(int seconds, double young, double oldestMs, String problem) {
    return new Figure(
        "5 % of the answers lost for " + seconds + " s: cycles with all values younger than three",
        "dead after 2–3 s",
        "≥ 99 %",
        problem.isEmpty()
            ? String.format(Locale.ROOT, "%.3f %%, oldest value %.0f ms", 100 * young, oldestMs)
            : "the robot stopped: " + problem,
        problem.isEmpty() && young >= ASKED_YOUNG);
  }

  private static Figure rest(double[] with, double[] without) {
    double withMs = Statistics.percentile(with, 0.99);
    double withoutMs = Statistics.percentile(without, 0.99);
    return new Figure(
        "REST round trip meanwhile, p99, with 5 % lost / without, in the same run",
        "frozen for up to 4 s",
        "unchanged",
        String.format(
            Locale.ROOT,
            "%.2f/%.2f ms (longest %.1f/%.1f)",
            withMs,
            withoutMs,
            Statistics.percentile(with, 1),
            Statistics.percentile(without, 1)),
        withMs <= SAME_FACTOR * withoutMs + SAME_MS);
  }

  private static Figure many(String what, int starts, int seconds, boolean lost, boolean damaged)
      throws Exception {
    double[] startS = new double[starts];
    double young = 1;
    String problem = "";
    for (int i = 0; i < starts; i++) {
      try (SimulatedRobot robot = SimulatedRobot.open(0)) {
        robot.lose(lost ? MANY : 0);
        robot.damage(damaged ? MANY : 0);
        long beganNs = System.nanoTime();
        try (BusDaemon daemon = BusDaemon.open(robot, Files.createTempDirectory("studio-bench"))) {
          daemon.client().awaitStatus("running", status -> "running".equals(status.get("state")));
          startS[i] = (System.nanoTime() - beganNs) / 1e9;
          daemon.enable();
          try (Pendulum pendulum = new Pendulum(daemon.robot());
              ReadingAges ages = new ReadingAges(daemon.robot(), RATE_HZ)) {
            Thread.sleep(seconds * 1000L);
            young = Math.min(young, ages.youngShare());
            problem = pendulum.problem();
          }
        }
      }
    }
    return new Figure(
        "20 % of the answers " + what + ", from before the start, " + starts + " starts",
        "never starts",
        "starts and runs",
        String.format(
                Locale.ROOT,
                "starts in %s s, %.1f %% of the cycles with young values",
                Statistics.spread(startS, "%.2f"),
                100 * young)
            + (problem.isEmpty() ? "" : "; stopped: " + problem),
        problem.isEmpty());
  }
}
