package dev.reachystudio.app.studio.bench;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.HistogramSnapshot;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.protocol.state.RealTimeGrants.Result;
import java.util.Locale;

/**
 * Three loops side by side on one machine: a daemon's with real-time scheduling, one as a user
 * without rights gets it, and a plain sleep loop.
 *
 * @param realTime lateness of the daemon's loop
 * @param ordinary lateness of the loop without rights
 * @param sleep lateness of the sleep loop
 * @param phaseMs how far the daemon's loop drifted from its grid
 * @param coresUsed share of all cores that was used
 * @param scheduled whether real-time scheduling was granted
 */
record LoopRun(
    Late realTime, Late ordinary, Late sleep, double phaseMs, double coresUsed, boolean scheduled) {

  private static final int PHASE_SAMPLES = 100;

  /**
   * How late the periods of one loop began.
   *
   * @param histogram of the run
   * @param overruns cycles that ran past the next deadline
   */
  record Late(HistogramSnapshot histogram, long overruns) {

    double p999Ms() {
      return histogram.percentileNs(0.999) / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.0f/%.0f/%.0f/%.0f µs, %d overruns",
          histogram.percentileNs(0.5) / 1e3,
          histogram.percentileNs(0.99) / 1e3,
          histogram.percentileNs(0.999) / 1e3,
          histogram.maxNs() / 1e3,
          overruns);
    }
  }

  /** Runs all three for some seconds, after a warm-up of two. */
  static LoopRun of(int rateHz, boolean loaded, int seconds) throws Exception {
    RobotNumbers numbers = RobotNumbers.load();
    LoopSettings settings =
        LoopSettings.defaults()
            .withUpdateRateHz(rateHz)
            .withRealTime(RealTimeRequest.WITHOUT_RIGHTS);
    try (BenchDaemon daemon = BenchDaemon.open(rateHz, () -> new MockupRobotIo(numbers));
        ControlLoop ordinary =
            ControlLoop.open(new MockupRobotIo(numbers), settings, numbers, LoopClock.system())) {
      ordinary.start();
      if (!loaded) {
        return measure(daemon.robot(), ordinary, rateHz, seconds);
      }
      try (Load _ = new Load(daemon.port(), Math.min(rateHz, 100))) {
        return measure(daemon.robot(), ordinary, rateHz, seconds);
      }
    }
  }

  private static LoopRun measure(
      RobotControl realTime, RobotControl ordinary, int rateHz, int seconds)
      throws InterruptedException {
    Thread.sleep(2000);
    long periodNs = 1_000_000_000L / rateHz;
    long originNs = realTime.state().timeNs();
    double phaseBeforeNs = phaseNs(realTime, originNs, periodNs);
    HistogramSnapshot realTimeBefore = realTime.timings().lateness();
    HistogramSnapshot ordinaryBefore = ordinary.timings().lateness();
    long realTimeOverruns = overruns(realTime);
    long ordinaryOverruns = overruns(ordinary);
    double _ = Load.coresUsed();
    SleepLoop sleep = new SleepLoop(periodNs, seconds);
    sleep.runBeside();
    double coresUsed = Load.coresUsed();
    Late realTimeLate =
        new Late(
            realTime.timings().lateness().since(realTimeBefore),
            overruns(realTime) - realTimeOverruns);
    Late ordinaryLate =
        new Late(
            ordinary.timings().lateness().since(ordinaryBefore),
            overruns(ordinary) - ordinaryOverruns);
    double phaseMs = (phaseNs(realTime, originNs, periodNs) - phaseBeforeNs) / 1e6;
    return new LoopRun(
        realTimeLate,
        ordinaryLate,
        new Late(sleep.late(), sleep.overruns()),
        phaseMs,
        coresUsed,
        realTime.realTime().scheduling().result() == Result.GRANTED);
  }

  /** Refreshed once a second; the run is much longer. */
  private static long overruns(RobotControl loop) {
    return loop.state().loop().sinceStart().overruns();
  }

  /**
   * Where in the grid of periods the cycles of a second start, as their median: single starts are
   * late by their wake-up, which is measured apart. Whole periods, run or skipped, do not count.
   */
  private static double phaseNs(RobotControl loop, long originNs, long periodNs)
      throws InterruptedException {
    double[] offsets = new double[PHASE_SAMPLES];
    for (int i = 0; i < offsets.length; i++) {
      Thread.sleep(10);
      long sinceNs = loop.state().timeNs() - originNs + periodNs / 2;
      offsets[i] = Math.floorMod(sinceNs, periodNs) - periodNs / 2.0;
    }
    return Statistics.median(offsets);
  }
}
