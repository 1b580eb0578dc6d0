package dev.reachystudio.app.studio.bench;

import dev.reachystudio.app.studio.bench.BusRun.Way;
import dev.reachystudio.backend.serial.io.BusSettings.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rates, periods and wire time of the motor bus. */
final class BusTiming {

  static final int DEFAULT_HZ = 100;
  static final int FAST_HZ = 200;

  /** USB at full speed has a frame every millisecond; bytes wait for the next. */
  private static final int FRAME_US = 1000;

  private static final double ASKED_LATE_MS = 1;
  private static final double ASKED_POSITION_US = 1650;
  private static final double ASKED_ALL_US = 2200;

  /** Rates whose period is a whole number of nanoseconds. */
  private static final int[] CEILING_HZ = {250, 256, 320, 400, 500, 512, 625, 640, 800, 1000};

  private BusTiming() {}

  /** The default rate, by one way, without USB frames. */
  static List<Figure> atDefaultRate(Way way, BenchSettings bench) throws Exception {
    BusRun run = BusRun.of(way, DEFAULT_HZ, 0, Reading.ALL, bench.length(60, 5));
    List<Figure> figures = new ArrayList<>();
    figures.add(rate(run, way.toString(), "49.6 Hz", "100 Hz"));
    figures.add(period(run, way.toString()));
    if (way == Way.MEMORY) {
      figures.add(wire(run, "position, velocity, current", ASKED_ALL_US, "–"));
      BusRun position = BusRun.of(way, DEFAULT_HZ, 0, Reading.POSITION, bench.length(20, 5));
      figures.add(wire(position, "position only", ASKED_POSITION_US, "2.45 ms"));
    }
    return figures;
  }

  /** A rate behind a USB with frames, by one way. */
  static List<Figure> behindUsb(Way way, int rateHz, BenchSettings bench) throws Exception {
    BusRun run = BusRun.of(way, rateHz, FRAME_US, Reading.ALL, bench.length(60, 5));
    String how = way + ", 1 ms USB frames";
    return List.of(
        rate(
            run,
            how,
            rateHz == DEFAULT_HZ ? "49.6 Hz" : "–",
            rateHz == DEFAULT_HZ ? "100 Hz" : "200 Hz sustained"),
        period(run, how));
  }

  /** The highest rates, in memory. */
  static List<Figure> ceilings(BenchSettings bench) throws Exception {
    int seconds = bench.length(10, 3);
    return List.of(
        ceiling(FRAME_US, "1 ms USB frames", seconds), ceiling(0, "no USB frames", seconds));
  }

  private static Figure rate(BusRun run, String how, String reference, String reach) {
    return new Figure(
        "all nine read and written, " + run.rateHz() + " Hz for " + run.seconds() + " s, " + how,
        reference,
        reach,
        run.toString(),
        run.sustained());
  }

  private static Figure period(BusRun run, String how) {
    return new Figure(
        "goals at the motors, period p99 − nominal, " + run.rateHz() + " Hz, " + how,
        "2.0–2.6 ms",
        "≤ 1 ms",
        String.format(
            Locale.ROOT,
            "%.2f ms (p50 %.2f, longest %.2f)",
            run.lateMs(),
            run.periods().median(),
            run.periods().longest()),
        run.lateMs() <= ASKED_LATE_MS);
  }

  /** The median tick has no slow round in it; neither has the reference's number. */
  private static Figure wire(BusRun run, String what, double askedUs, String reference) {
    double medianUs = run.ticks().median();
    return new Figure(
        "wire time of a tick, " + what,
        reference,
        String.format(Locale.ROOT, "≤ %.2f ms", askedUs / 1000),
        String.format(
            Locale.ROOT,
            "%.2f ms; %.2f ms on average with the slow rounds",
            medianUs / 1000,
            run.ticks().mean() / 1000),
        medianUs <= askedUs);
  }

  /** The highest rate that is sustained; the search ends at the second one that is not. */
  private static Figure ceiling(int frameUs, String how, int seconds) throws Exception {
    int best = 0;
    int missed = 0;
    String first = "";
    for (int rateHz : CEILING_HZ) {
      BusRun run = BusRun.of(Way.MEMORY, rateHz, frameUs, Reading.ALL, seconds);
      if (run.sustained()) {
        best = rateHz;
      } else if (missed++ == 0) {
        first = "; at " + rateHz + " Hz " + run;
      } else {
        break;
      }
    }
    return new Figure(
        "highest rate with all nine read and written, in memory, " + how,
        "–",
        "reported",
        best == 0 ? "below " + CEILING_HZ[0] + " Hz" + first : best + " Hz" + first,
        null);
  }
}
