package dev.reachystudio.app.studio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether the control loop is on time: at five rates, on an idle machine and a loaded one, with
 * real-time scheduling and without, beside a plain loop that sleeps. At 100 Hz five runs of each,
 * at the other rates one.
 */
final class LoopTiming implements Measurement {

  private static final int RATE_HZ = 100;
  private static final int[] OTHER_RATES_HZ = {50, 250, 500, 1000};
  private static final double ASKED_PHASE_MS = 0.1;
  private static final double ASKED_IDLE_MS = 1.5;
  private static final double ASKED_OF_SLEEP_LOOP = 0.5;
  private static final double ASKED_SCHEDULED_IDLE_MS = 0.3;
  private static final double ASKED_SCHEDULED_LOADED_MS = 2;

  @Override
  public String name() {
    return "loop";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int seconds = bench.length(60, 5);
    int count = bench.length(5, 2);
    List<LoopRun> idle = runs(RATE_HZ, false, seconds, count);
    List<LoopRun> loaded = runs(RATE_HZ, true, seconds, count);
    List<Figure> figures = new ArrayList<>(reaches(idle, loaded, seconds));
    figures.addAll(spreads(RATE_HZ, "idle", idle.getFirst()));
    figures.addAll(spreads(RATE_HZ, "loaded", loaded.getFirst()));
    for (int rateHz : OTHER_RATES_HZ) {
      figures.addAll(spreads(rateHz, "idle", LoopRun.of(rateHz, false, seconds)));
      figures.addAll(spreads(rateHz, "loaded", LoopRun.of(rateHz, true, seconds)));
    }
    return figures;
  }

  private static List<LoopRun> runs(int rateHz, boolean loaded, int seconds, int count)
      throws Exception {
    List<LoopRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(LoopRun.of(rateHz, loaded, seconds));
    }
    return runs;
  }

  private static List<Figure> reaches(List<LoopRun> idle, List<LoopRun> loaded, int seconds) {
    double[] phase = values(idle, run -> Math.abs(run.phaseMs()));
    double[] ordinaryIdle = values(idle, run -> run.ordinary().p999Ms());
    double[] ofSleep = values(loaded, run -> run.ordinary().p999Ms() / run.sleep().p999Ms());
    double[] scheduledIdle = values(idle, run -> run.realTime().p999Ms());
    double[] scheduledLoaded = values(loaded, run -> run.realTime().p999Ms());
    String late = "100 Hz: period late, p99.9, median of " + idle.size() + " runs, ";
    boolean scheduled = idle.getFirst().scheduled();
    return List.of(
        new Figure(
            "phase after " + seconds + " s at 100 Hz",
            "−1 s",
            "within 0.1 ms of ideal",
            Statistics.spread(phase, "%.4f") + " ms",
            Statistics.median(phase) <= ASKED_PHASE_MS),
        new Figure(
            late + "idle, without rights",
            "+5 ms at 50 Hz",
            "≤ 1.5 ms",
            Statistics.spread(ordinaryIdle, "%.2f") + " ms",
            Statistics.median(ordinaryIdle) <= ASKED_IDLE_MS),
        new Figure(
            late
                + String.format(
                    Locale.ROOT,
                    "loaded (%.0f %% of all cores), without rights",
                    100 * Statistics.median(values(loaded, LoopRun::coresUsed))),
            "–",
            "≤ half of the sleep loop",
            Statistics.spread(values(loaded, run -> run.ordinary().p999Ms()), "%.2f")
                + " ms, "
                + Statistics.spread(ofSleep, "%.2f")
                + "× of "
                + Statistics.spread(values(loaded, run -> run.sleep().p999Ms()), "%.2f")
                + " ms",
            Statistics.median(ofSleep) <= ASKED_OF_SLEEP_LOOP),
        scheduled(late + "idle", scheduledIdle, "≤ 0.3 ms", ASKED_SCHEDULED_IDLE_MS, scheduled),
        scheduled(
            late + "loaded", scheduledLoaded, "≤ 2 ms", ASKED_SCHEDULED_LOADED_MS, scheduled));
  }

  private static Figure scheduled(
      String what, double[] valuesMs, String reach, double askedMs, boolean granted) {
    return granted
        ? new Figure(
            what + ", SCHED_FIFO",
            "–",
            reach,
            Statistics.spread(valuesMs, "%.2f") + " ms",
            Statistics.median(valuesMs) <= askedMs)
        : new Figure(what + ", SCHED_FIFO", "–", reach, "not granted here", null);
  }

  private static List<Figure> spreads(int rateHz, String load, LoopRun run) {
    String what = rateHz + " Hz, " + load + ": late p50/p99/p99.9/max, ";
    return List.of(
        new Figure(
            what + (run.scheduled() ? "SCHED_FIFO" : "asked for SCHED_FIFO, not granted"),
            "–",
            "",
            run.realTime().toString(),
            null),
        new Figure(what + "without rights", "–", "", run.ordinary().toString(), null),
        new Figure(what + "plain sleep loop", "–", "", run.sleep().toString(), null));
  }

  private static double[] values(List<LoopRun> runs, ToDoubleFunction<LoopRun> value) {
    return runs.stream().mapToDouble(value).toArray();
  }
}
