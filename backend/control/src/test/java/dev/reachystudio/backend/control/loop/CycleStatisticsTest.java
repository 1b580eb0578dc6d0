package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CycleStatisticsTest {

  private static final long PERIOD_NS = 10_000_000;

  @Test
  void theLastSecondAndEverythingAreToldApart() {
    CycleStatistics statistics = new CycleStatistics();
    Metronome metronome = new Metronome(PERIOD_NS, 0);
    assertThat(second(statistics, metronome, 0, 200_000)).isEqualTo(LoopStatistics.NONE);
    statistics.readMissed();
    statistics.refusals().note(RefusalReason.INVALID);
    LoopStatistics first = second(statistics, metronome, 100, 50_000);
    LoopStatistics second = second(statistics, metronome, 200, 50_000);
    assertThat(first.lastSecond().lateMaxNs()).isEqualTo(200_000);
    assertThat(second.lastSecond().lateMaxNs()).isEqualTo(50_000);
    assertThat(second.sinceStart().lateMaxNs()).isEqualTo(200_000);
    assertThat(second.lastSecond().lateP999Ns()).isBetween(50_000L, 56_000L);
    assertThat(second.sinceStart().lateP50Ns()).isBetween(50_000L, 56_000L);
    assertThat(second.updateRateHz()).isEqualTo(100);
    assertThat(second.longestIntervalNs()).isEqualTo(PERIOD_NS);
    assertThat(second.lastSecond().cycles()).isEqualTo(100);
    assertThat(second.sinceStart().cycles()).isEqualTo(201);
    assertThat(first.lastSecond().missedReads()).isEqualTo(1);
    assertThat(second.lastSecond().missedReads()).isZero();
    assertThat(second.sinceStart().missedReads()).isEqualTo(1);
    assertThat(first.lastSecond().commandsRefused()).isEqualTo(1);
    assertThat(second.lastSecond().commandsRefused()).isZero();
    assertThat(second.refused()).containsOnly(java.util.Map.entry(RefusalReason.INVALID, 1L));
  }

  @Test
  void overrunsAreCountedInTheirSecond() {
    CycleStatistics statistics = new CycleStatistics();
    Metronome metronome = new Metronome(PERIOD_NS, 0);
    long nowNs = 0;
    for (int cycle = 0; cycle <= 250; cycle++) {
      nowNs = metronome.deadlineNs();
      statistics.cycleBegins();
      long tookNs = cycle == 120 ? 35_000_000 : 100_000;
      statistics.cycleEnded(nowNs, 0, tookNs, metronome);
      metronome.cycleEnded(nowNs + tookNs);
    }
    LoopStatistics loop = statistics.latest();
    assertThat(loop.sinceStart().overruns()).isEqualTo(1);
    assertThat(loop.lastSecond().overruns()).isEqualTo(1);
    assertThat(loop.lastSecond().skippedPeriods()).isEqualTo(3);
    assertThat(loop.lastSecond().cycleMaxNs()).isEqualTo(35_000_000);
    assertThat(loop.lastSecond().cycleP50Ns()).isBetween(100_000L, 112_000L);
    assertThat(loop.longestIntervalNs()).isEqualTo(40_000_000);
  }

  @Test
  @Timeout(60)
  void everyRefusalIsCountedOnceWhoeverDecidedIt() throws Exception {
    try (ControlLoop loop =
        ControlLoop.open(
            new dev.reachystudio.backend.control.mockup.MockupRobotIo(HandCrankedLoop.NUMBERS),
            LoopSettings.defaults(),
            HandCrankedLoop.NUMBERS,
            LoopClock.system())) {
      loop.start();
      BodyTargets wrong = BodyTargets.ofAntennas(new Antennas(Double.NaN, 0));
      loop.submit(new Command.StopMove(UUID.randomUUID()), Origin.STUDIO).outcome().join();
      loop.submit(new Command.SetTarget(wrong, false), Origin.STUDIO).outcome().join();
      loop.stream(new Command.SetTarget(wrong, false), Origin.STUDIO);
      while (loop.state().loop().sinceStart().commandsRefused() < 3) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      TimeUnit.MILLISECONDS.sleep(1100);
      assertThat(loop.state().loop().refused())
          .containsEntry(RefusalReason.UNKNOWN_MOVE, 1L)
          .containsEntry(RefusalReason.INVALID, 2L)
          .hasSize(2);
    }
  }

  /** A hundred cycles; the first of them closes the second before. */
  private static LoopStatistics second(
      CycleStatistics statistics, Metronome metronome, int from, long firstLateNs) {
    for (int cycle = from; cycle < from + 100; cycle++) {
      statistics.cycleBegins();
      long lateNs = cycle == from ? firstLateNs : 50_000;
      statistics.cycleEnded(cycle * PERIOD_NS, lateNs, 3_000, metronome);
    }
    return statistics.latest();
  }
}
