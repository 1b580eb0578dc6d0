package dev.reachystudio.app.studio.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Kinematics, a goto's sample and the whole control cycle, by JMH. */
final class ComputeTimes implements Measurement {

  /** Rows of the table; times in microseconds. */
  private enum Row {
    INVERSE("inverseKinematics", "inverse kinematics, one pose", "5.6 µs (compiled core 2.0)", 0.7),
    FORWARD("forwardKinematics", "forward kinematics, converged to 1e-9", "54 µs, unconverged", 5),
    GRAVITY("gravityCompensation", "gravity compensation, seven torques", "–", 5),
    COLLISION("selfCollision", "self-collision check, one pose", "–", 20),
    SAMPLE("gotoSample", "goto sample (pose, antennas, yaw)", "120 µs", 1),
    CYCLE("controlCycle", "control cycle, mockup, moving", "87–102 µs", 15);

    private final String method;
    private final String what;
    private final String reference;
    private final double askedUs;

    Row(String method, String what, String reference, double askedUs) {
      this.method = method;
      this.what = what;
      this.reference = reference;
      this.askedUs = askedUs;
    }
  }

  private static final double ASKED_CYCLE_BYTES = 1024;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public String name() {
    return "compute";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(RobotBenchmark.class.getName())
                    .forks(bench.length(3, 1))
                    .warmupIterations(bench.length(4, 2))
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(bench.length(5, 2))
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    List<Figure> figures = new ArrayList<>();
    for (Row row : Row.values()) {
      for (RunResult result : results) {
        if (result.getParams().getBenchmark().endsWith("." + row.method)) {
          figures.addAll(figures(row, result));
        }
      }
    }
    return figures;
  }

  private static List<Figure> figures(Row row, RunResult result) {
    double us = result.getPrimaryResult().getScore() / 1000;
    double errorUs = result.getPrimaryResult().getScoreError() / 1000;
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            row.what,
            row.reference,
            String.format(Locale.ROOT, "≤ %s µs", trimmed(row.askedUs)),
            String.format(Locale.ROOT, "%.2f ± %.2f µs", us, errorUs),
            us <= row.askedUs));
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    if (row == Row.CYCLE && bytes != null) {
      figures.add(
          new Figure(
              row.what + ", allocated",
              "–",
              "≤ 1 KiB",
              String.format(Locale.ROOT, "%.0f B", bytes.getScore()),
              bytes.getScore() <= ASKED_CYCLE_BYTES));
    }
    return figures;
  }

  private static String trimmed(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
