package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GoalSlopeTest {

  private static final long TICK_NS = 10_000_000;

  private final GoalSlope slope = new GoalSlope();
  private long nowNs = 5_000_000_000L;

  @Test
  void aMotorUnderControlFollowsExactly() {
    assertThat(next(1.25)).isEqualTo(1.25);
    assertThat(next(-1.25)).isEqualTo(-1.25);
  }

  @Test
  void aPinnedMotorApproachesCalmlyAndThenFollows() {
    next(0);
    slope.pin(3, 0.5);
    double before = 0.5;
    int ticks = 0;
    while (slope.approaching(3)) {
      double goal = next(0);
      assertThat(Math.abs(goal - before)).isLessThanOrEqualTo(GoalSlope.SPEED_RAD_PER_S * 0.010001);
      before = goal;
      ticks++;
    }
    assertThat(before).isZero();
    assertThat(ticks * 0.01).isCloseTo(0.5 / GoalSlope.SPEED_RAD_PER_S, within(0.011));
    assertThat(next(1)).isEqualTo(1);
  }

  @Test
  void aLongPauseIsNotMadeUpFor() {
    next(0);
    slope.pin(3, 0);
    nowNs += 10_000_000_000L;
    assertThat(next(3)).isLessThanOrEqualTo(0.05 * GoalSlope.SPEED_RAD_PER_S);
  }

  private double next(double wantedRad) {
    nowNs += TICK_NS;
    return slope.goalRad(3, wantedRad, slope.elapse(nowNs));
  }
}
