package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.Histogram;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.backend.control.thread.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the control loop is on time: its phase after a minute, and how late its periods start,
 * beside a plain loop that sleeps for what is left of each period.
 */
final class LoopTiming implements Measurement {

  private static final double ASKED_PHASE_MS = 0.1;
  private static final double ASKED_LATE_MS = 1.5;
  private static final double ASKED_OF_SLEEP_LOOP = 0.5;

  private record Run(double lateMs, double sleepLateMs, double phaseMs, long skipped) {}

  @Override
  public String name() {
    return "loop";
  }

  @Override
  public List<Figure> measure(BenchSettings bench) throws Exception {
    int seconds = bench.length(60, 5);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < bench.length(5, 2); i++) {
      runs.add(run(seconds));
    }
    double[] late = runs.stream().mapToDouble(Run::lateMs).toArray();
    double[] sleep = runs.stream().mapToDouble(Run::sleepLateMs).toArray();
    double[] phase = runs.stream().mapToDouble(run -> Math.abs(run.phaseMs())).toArray();
    long skipped = runs.stream().mapToLong(Run::skipped).sum();
    double lateMs = Statistics.median(late);
    double sleepMs = Statistics.median(sleep);
    return List.of(
        new Figure(
            "phase after " + seconds + " s at 100 Hz (skipped periods counted apart)",
            "−1 s",
            "within 0.1 ms of ideal",
            String.format(
                Locale.ROOT, "%.4f ms, %d skipped in all runs", Statistics.median(phase), skipped),
            Statistics.median(phase) <= ASKED_PHASE_MS),
        new Figure(
            "period late, p99.9, median of " + late.length + " runs",
            "+5 ms at 50 Hz",
            "≤ 1.5 ms",
            Statistics.spread(late, "%.2f") + " ms",
            lateMs <= ASKED_LATE_MS),
        new Figure(
            "the same of a plain sleep loop beside it",
            "–",
            "ours ≤ half",
            Statistics.spread(sleep, "%.2f")
                + String.format(Locale.ROOT, " ms, ours %.2f×", lateMs / sleepMs),
            lateMs <= ASKED_OF_SLEEP_LOOP * sleepMs));
  }

  private static Run run(int seconds) throws RobotIoException, InterruptedException {
    RobotNumbers numbers = RobotNumbers.load();
    LoopSettings settings = LoopSettings.defaults();
    try (ControlLoop loop =
        ControlLoop.open(new MockupRobotIo(numbers), settings, numbers, LoopClock.system())) {
      loop.start();
      Thread.sleep(1500);
      long originNs = loop.state().timeNs();
      double phaseAtStartNs = phaseNs(loop, originNs);
      SleepLoop sleepLoop = new SleepLoop(settings.periodNs(), seconds);
      Thread thread = Threads.platform("sleep-loop", (t, bug) -> bug.printStackTrace(), sleepLoop);
      thread.start();
      thread.join();
      return new Run(
          loop.timings().lateness().percentileNs(0.999) / 1e6,
          sleepLoop.late.snapshot().percentileNs(0.999) / 1e6,
          (phaseNs(loop, originNs) - phaseAtStartNs) / 1e6,
          loop.state().loop().sinceStart().skippedPeriods());
    }
  }

  /**
   * Where in the grid of periods the cycles of one second start, as their median: single starts are
   * late by their wake-up, which is measured apart. Whole periods, run or skipped, do not count.
   */
  private static double phaseNs(ControlLoop loop, long originNs) throws InterruptedException {
    long periodNs = loop.settings().periodNs();
    double[] offsets = new double[100];
    for (int i = 0; i < offsets.length; i++) {
      Thread.sleep(10);
      long sinceNs = loop.state().timeNs() - originNs + periodNs / 2;
      offsets[i] = Math.floorMod(sinceNs, periodNs) - periodNs / 2.0;
    }
    return Statistics.median(offsets);
  }

  /** What one writes first: work, then sleep for the rest of the period. */
  private static final class SleepLoop implements Runnable {
    private final Histogram late = new Histogram();
    private final long periodNs;
    private final long cycles;

    SleepLoop(long periodNs, int seconds) {
      this.periodNs = periodNs;
      this.cycles = seconds * 1_000_000_000L / periodNs;
    }

    @Override
    public void run() {
      try {
        long previousNs = System.nanoTime();
        for (long i = 0; i < cycles; i++) {
          Thread.sleep(periodNs / 1_000_000);
          long nowNs = System.nanoTime();
          late.record(Math.max(0, nowNs - previousNs - periodNs));
          previousNs = nowNs;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
