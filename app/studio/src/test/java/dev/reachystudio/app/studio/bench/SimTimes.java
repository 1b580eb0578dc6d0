package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bench.SimulatedDaemon.CycleTimes;
import dev.reachystudio.app.studio.bench.SimulatedDaemon.TimeReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A whole daemon with physics: its start, whether its time is true, and what its control cycle
 * takes beside the physics.
 */
final class SimTimes {

  static final String FACTOR = "real-time factor, ";
  private static final double MOST_OFF = 0.001;
  private static final double ASKED_CYCLE_US = 20;

  /** Waking up takes three seconds; then the cycles are compiled. */
  private static final long SETTLED_MS = 6000;

  private SimTimes() {}

  /** From exec to the first answer and to physics that runs. */
  static List<Figure> start(BenchSettings bench, Path library) throws Exception {
    double[] answerS = new double[bench.length(5, 2)];
    double[] physicsS = new double[answerS.length];
    for (int i = 0; i < answerS.length; i++) {
      try (SimulatedDaemon daemon =
          SimulatedDaemon.open(bench, library, "--backend", "mujoco", "--no-goto-sleep-on-stop")) {
        answerS[i] = daemon.firstAnswerS();
        physicsS[i] = daemon.awaitPhysics();
      }
    }
    return List.of(
        new Figure(
            "exec of ./studio daemon --backend mujoco → first REST answer",
            "–",
            "reported",
            Statistics.spread(answerS, "%.2f") + " s",
            null),
        new Figure(
            "the same → physics runs",
            "–",
            "reported",
            Statistics.spread(physicsS, "%.2f") + " s",
            null));
  }

  /** Real-time factor idle and moving, and the control cycle. */
  static List<Figure> running(BenchSettings bench, Path library) throws Exception {
    long runMs = bench.length(60, 6) * 1000L;
    List<Figure> figures = new ArrayList<>();
    CycleTimes mockup;
    try (SimulatedDaemon daemon = SimulatedDaemon.open(bench, library);
        HeadStream _ = new HeadStream(daemon.port())) {
      // As long as the other one runs before it is asked: code that runs a hundred times a second
      // takes a minute to be compiled.
      Thread.sleep(2 * (SETTLED_MS + runMs));
      mockup = cycles(daemon, bench.length(20, 3));
    }
    try (SimulatedDaemon daemon = SimulatedDaemon.open(bench, library, "--backend", "mujoco")) {
      daemon.awaitPhysics();
      Thread.sleep(SETTLED_MS);
      figures.add(factor(daemon, "idle", runMs));
      try (HeadStream _ = new HeadStream(daemon.port())) {
        Thread.sleep(SETTLED_MS);
        figures.add(factor(daemon, "moving", runMs));
        figures.add(cycle(cycles(daemon, bench.length(20, 3)), mockup));
      }
    }
    return figures;
  }

  private static Figure factor(SimulatedDaemon daemon, String how, long runMs) throws Exception {
    TimeReading before = daemon.time();
    Thread.sleep(runMs);
    double factor = daemon.time().factorSince(before);
    return new Figure(
        FACTOR + how + ", " + runMs / 1000 + " s",
        "0.90–0.94",
        "0.999–1.001",
        String.format(Locale.ROOT, "%.5f", factor),
        Math.abs(factor - 1) <= MOST_OFF);
  }

  private static Figure cycle(CycleTimes physics, CycleTimes mockup) {
    return new Figure(
        "control cycle beside the physics, moving, p50/p99",
        "60–100 µs",
        "≤ 20 µs",
        String.format(
            Locale.ROOT,
            "%.1f/%.1f µs; mockup %.1f/%.1f µs",
            physics.p50Us(),
            physics.p99Us(),
            mockup.p50Us(),
            mockup.p99Us()),
        physics.p50Us() <= ASKED_CYCLE_US);
  }

  /** The middle of some seconds. */
  private static CycleTimes cycles(SimulatedDaemon daemon, int seconds) throws Exception {
    double[] p50Us = new double[seconds];
    double[] p99Us = new double[seconds];
    for (int i = 0; i < seconds; i++) {
      Thread.sleep(1000);
      CycleTimes second = daemon.cycleTimes();
      p50Us[i] = second.p50Us();
      p99Us[i] = second.p99Us();
    }
    return new CycleTimes(Statistics.median(p50Us), Statistics.median(p99Us));
  }
}
