package dev.reachystudio.app.studio.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The motor bus against the simulated one with the wire's pace: rates, periods, wire time, the way
 * of a target to the motors, losses, the cable, a dead motor.
 */
final class BusFigures implements Measurement {

  private static final int FRAME_US = 1000;

  @Override
  public String name() {
    return "bus";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int samples = bench.length(2000, 100);
    int times = bench.length(10, 3);
    List<Figure> figures = new ArrayList<>();
    for (BusRun.Way way : BusRun.Way.values()) {
      add(figures, "100 Hz, " + way, () -> BusTiming.atDefaultRate(way, bench));
    }
    add(
        figures,
        "100 Hz behind USB",
        () -> BusTiming.behindUsb(BusRun.Way.MEMORY, BusTiming.DEFAULT_HZ, bench));
    for (BusRun.Way way : BusRun.Way.values()) {
      add(figures, "200 Hz, " + way, () -> BusTiming.behindUsb(way, BusTiming.FAST_HZ, bench));
    }
    add(figures, "ceiling", () -> BusTiming.ceilings(bench));
    for (BusRun.Way way : BusRun.Way.values()) {
      add(figures, "latency, " + way, () -> List.of(BusLatency.measure(way, 0, samples)));
    }
    add(
        figures,
        "latency behind USB",
        () -> List.of(BusLatency.measure(BusRun.Way.MEMORY, FRAME_US, samples)));
    add(figures, "losses", () -> BusLosses.measure(bench));
    for (BusRun.Way way : BusRun.Way.values()) {
      add(figures, "cable, " + way, () -> BusCable.measure(way, times));
    }
    add(figures, "dead motor", () -> BusDeadMotor.measure(false, bench.length(3, 1)));
    add(figures, "dead motor", () -> BusDeadMotor.measure(true, bench.length(3, 1)));
    return figures;
  }

  /** One kind of row. */
  private interface Rows {
    List<Figure> measure() throws Exception;
  }

  /** A row that cannot be measured does not take the others with it. */
  private static void add(List<Figure> figures, String what, Rows rows)
      throws InterruptedException {
    try {
      figures.addAll(rows.measure());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      figures.add(new Figure("bus, " + what, "", "", "not measured: " + e, false));
    }
  }
}
