package dev.reachystudio.app.studio.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * {@code GET /api/state/full} over 16 connections, the reference beside ours when it is installed.
 */
final class RestThroughput implements Measurement {

  private static final int CONNECTIONS = 16;
  private static final double ASKED_RATIO = 30;

  /** Measured on a machine of the same kind on another day, requests per second. */
  private static final double REFERENCE_LOW = 685;

  private static final double REFERENCE_HIGH = 840;

  @Override
  public String name() {
    return "rest";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int runs = bench.length(3, 1);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    try (DaemonProcess daemon = DaemonProcess.ours(bench, "--no-wake-up-on-start")) {
      for (int i = 0; i < runs; i++) {
        ours.add(load(daemon.port(), bench));
        reference(bench).ifPresent(theirs::add);
      }
    }
    double median = Statistics.median(toArray(ours));
    double base = theirs.isEmpty() ? REFERENCE_HIGH : Statistics.median(toArray(theirs));
    String beside =
        theirs.isEmpty()
            ? String.format(Locale.ROOT, "%.0f–%.0f/s", REFERENCE_LOW, REFERENCE_HIGH)
            : String.format(Locale.ROOT, "%.0f/s beside", base);
    return List.of(
        new Figure(
            "GET /api/state/full, 16 connections",
            beside,
            "≥ 30×",
            String.format(Locale.ROOT, "%.0f/s, %.0f×", median, median / base),
            median >= ASKED_RATIO * base));
  }

  private static double load(int port, BenchSettings bench) throws InterruptedException {
    return new HttpLoad(port, CONNECTIONS, "/api/state/full")
        .requestsPerSecond(bench.length(5, 2), bench.length(8, 3));
  }

  private static OptionalDouble reference(BenchSettings bench)
      throws IOException, InterruptedException {
    if (bench.sdkPython().isEmpty()) {
      return OptionalDouble.empty();
    }
    try (DaemonProcess daemon =
        DaemonProcess.reference(bench.sdkPython().get(), "--no-wake-up-on-start")) {
      return OptionalDouble.of(load(daemon.port(), bench));
    }
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
