package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SimulationClockTest {

  private static final double MS = 1e6;

  private long wallNs = 1_000_000_000_000L;
  private boolean caughtUp = true;
  private final SimulationClock clock =
      new SimulationClock(() -> wallNs, ns -> wallNs += ns, () -> caughtUp);

  /** What somebody does to the clock after some time. */
  record Turn(long afterNs, double speed, boolean paused, boolean step) {}

  @Provide
  Arbitrary<List<Turn>> turns() {
    Arbitrary<Double> speeds =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(SimulationPace.SLOWEST, SimulationPace.FASTEST),
            Arbitraries.just(SimulationPace.MAX));
    return Combinators.combine(
            Arbitraries.longs().between(0, 3_000_000_000L),
            speeds,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Turn::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 200)
  void timeNeverJumpsAndRunsAsFastAsItWasTold(@ForAll("turns") List<Turn> turns) {
    SimulationPace pace = clock.pace();
    long beforeNs = clock.nowNs();
    for (Turn turn : turns) {
      wallNs += turn.afterNs;
      long nowNs = clock.nowNs();
      boolean stands = pace.paused() || pace.speed() == SimulationPace.MAX;
      double expectedNs = stands ? 0 : turn.afterNs * pace.speed();
      assertThat((double) (nowNs - beforeNs)).isEqualTo(expectedNs, within(2.0));
      pace = new SimulationPace(turn.speed, turn.paused);
      clock.setPace(pace);
      assertThat(clock.nowNs()).isEqualTo(nowNs);
      beforeNs = nowNs;
      if (turn.step) {
        assertThat(clock.step()).isEqualTo(turn.paused);
        long deadlineNs = beforeNs + 10_000_000;
        clock.waitUntil(deadlineNs);
        boolean goesOn = turn.paused || pace.speed() == SimulationPace.MAX;
        if (goesOn) {
          assertThat(clock.nowNs()).isEqualTo(deadlineNs);
        }
        beforeNs = clock.nowNs();
      }
    }
  }

  @Property(tries = 200)
  void everyMomentOfSimulatedTimeHasItsMomentOnTheWall(@ForAll("turns") List<Turn> turns) {
    for (Turn turn : turns) {
      wallNs += turn.afterNs;
      clock.setPace(new SimulationPace(Math.min(turn.speed, 10), turn.paused));
    }
    long atWallNs = wallNs;
    long atLoopNs = clock.nowNs();
    wallNs += 500_000_000;
    if (!clock.isPaused()) {
      assertThat((double) clock.wallNs(atLoopNs)).isEqualTo((double) atWallNs, within(20.0));
    }
    assertThat(clock.wallNs(atLoopNs - 1_000_000)).isLessThanOrEqualTo(atWallNs);
    assertThat(clock.wallNs(clock.nowNs())).isEqualTo(wallNs);
  }

  @Test
  void whatHappenedBeforeAPauseStaysWhereItWas() {
    wallNs += 2_000_000_000;
    long faultNs = clock.nowNs();
    long faultWallNs = wallNs;
    wallNs += 1_000_000_000;
    clock.setPace(new SimulationPace(1, true));
    wallNs += 60_000_000_000L;
    assertThat((double) clock.wallNs(faultNs)).isEqualTo((double) faultWallNs, within(2.0));
    clock.setPace(new SimulationPace(10, false));
    wallNs += 5_000_000_000L;
    assertThat((double) clock.wallNs(faultNs)).isEqualTo((double) faultWallNs, within(2.0));
  }

  @Test
  void theFactorOfRealTimeIsTheOneOfTheLastSecond() {
    wallNs += 5_000_000_000L;
    assertThat(clock.realTimeFactor()).isEqualTo(1, within(1e-6));
    clock.setPace(new SimulationPace(0.1, false));
    wallNs += 500_000_000;
    assertThat(clock.realTimeFactor()).isEqualTo(0.55, within(1e-6));
    wallNs += 3_000_000_000L;
    assertThat(clock.realTimeFactor()).isEqualTo(0.1, within(1e-6));
    clock.setPace(new SimulationPace(0.1, true));
    wallNs += 1_000_000_000;
    assertThat(clock.realTimeFactor()).isZero();
  }

  @Test
  void asFastAsPossibleWaitsForPhysicsAndLetsOthersRun() {
    clock.setPace(new SimulationPace(SimulationPace.MAX, false));
    long startNs = clock.nowNs();
    caughtUp = false;
    long wallBeforeNs = wallNs;
    for (int i = 0; i < 1000; i++) {
      clock.waitUntil(startNs + 10_000_000);
    }
    assertThat(clock.nowNs()).isEqualTo(startNs);
    assertThat((wallNs - wallBeforeNs) / MS).as("it sleeps meanwhile").isGreaterThan(10);
    caughtUp = true;
    clock.waitUntil(startNs + 10_000_000);
    assertThat(clock.nowNs()).isEqualTo(startNs + 10_000_000);
  }

  @Test
  void asFastAsPossibleHasAFactorToo() {
    clock.setPace(new SimulationPace(SimulationPace.MAX, false));
    for (int i = 0; i < 100_000; i++) {
      clock.waitUntil(clock.nowNs() + 10_000_000);
    }
    assertThat(clock.realTimeFactor()).isEqualTo(200, within(0.1));
  }

  @Test
  void timeThatRunsIsNotStepped() {
    assertThat(clock.step()).isFalse();
    clock.setPace(new SimulationPace(1, true));
    assertThat(clock.step()).isTrue();
    clock.setPace(new SimulationPace(1, false));
    clock.setPace(new SimulationPace(1, true));
    long nowNs = clock.nowNs();
    clock.waitUntil(nowNs + 10_000_000);
    assertThat(clock.nowNs()).as("the step was forgotten").isEqualTo(nowNs);
  }
}
