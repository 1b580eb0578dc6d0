package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The measure of the soak finds what it is made for. */
class MotionBoundTest {

  private static final long TICK_NS = 10_000_000;

  private final GoalTrace trace = new GoalTrace();
  private final double speedRadPerS =
      RobotNumbers.load().motors().get(Motor.STEWART_1.index()).speedRadPerS();
  private long nowNs;
  private double atRad;

  @Test
  void motionAtTheSpeedLimitIsNotAhead() {
    for (int i = 0; i < 100; i++) {
      move(0.01 * speedRadPerS, TICK_NS);
    }
    assertThat(aheadS()).isLessThan(0.001);
  }

  @Test
  void aPacketThatComesLateIsAheadByItsDelay() {
    move(0.01 * speedRadPerS, TICK_NS);
    move(0.01 * speedRadPerS, TICK_NS + 8_000_000);
    move(0.01 * speedRadPerS, TICK_NS - 8_000_000);
    assertThat(aheadS()).isBetween(0.006, 0.009);
  }

  @Test
  void motionAboveTheLimitAddsUp() {
    for (int i = 0; i < 100; i++) {
      move(0.011 * speedRadPerS, TICK_NS);
    }
    assertThat(aheadS()).isBetween(0.08, 0.11);
  }

  @Test
  void aJumpIsSeenAlsoAfterAPause() {
    move(0, TICK_NS);
    move(0.5 * speedRadPerS, 2_000_000_000L);
    assertThat(aheadS()).isGreaterThan(0.4);
  }

  private void move(double stepRad, long afterNs) {
    atRad += stepRad;
    nowNs += afterNs;
    int[] goals = new int[Motor.COUNT];
    Arrays.fill(goals, GoalTrace.NONE);
    goals[Motor.STEWART_1.index()] = GoalTrace.ticksOf(atRad);
    trace.add(nowNs, goals);
  }

  private double aheadS() {
    MotionBound bound = new MotionBound(RobotNumbers.load());
    for (int row = 0; row < trace.size(); row++) {
      bound.step(trace, row);
    }
    return bound.worstAheadS(Motor.STEWART_1);
  }
}
