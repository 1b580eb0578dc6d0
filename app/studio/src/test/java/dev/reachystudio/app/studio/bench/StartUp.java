package dev.reachystudio.app.studio.bench;

import java.util.List;

/** From exec of {@code ./studio daemon} to its first REST answer. */
final class StartUp implements Measurement {

  private static final double ASKED_S = 0.8;

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    double[] seconds = new double[bench.length(7, 3)];
    for (int i = 0; i < seconds.length; i++) {
      try (DaemonProcess daemon = DaemonProcess.ours(bench, "--no-goto-sleep-on-stop")) {
        seconds[i] = daemon.firstAnswerS();
      }
    }
    return List.of(
        new Figure(
            "exec of ./studio daemon → first REST answer",
            "4.0 s (1.4 s without wake-up)",
            "≤ 0.8 s",
            Statistics.spread(seconds, "%.2f") + " s",
            Statistics.median(seconds) <= ASKED_S));
  }
}
