package dev.reachystudio.app.studio.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measure of the soak finds what it is made for. */
class MotionBoundTest {

  private static final Motor LEG = Motor.STEWART_1;
  private static final long TICK_NS = 10_000_000;

  private final RobotNumbers numbers = RobotNumbers.load();
  private final MotionBound bound = new MotionBound(numbers);
  private final double speedRadPerS = numbers.motors().get(LEG.index()).speedRadPerS();
  private long nowNs = 1;
  private double goalRad;
  private double positionRad;

  @BeforeEach
  void rest() {
    move(0, TICK_NS);
  }

  @Test
  void motionAtTheSpeedLimitIsNotAhead() {
    for (int i = 0; i < 100; i++) {
      move(0.01 * speedRadPerS, TICK_NS);
    }
    assertThat(bound.worstAheadS(LEG)).isLessThan(0.001);
  }

  @Test
  void aGoalThatComesLateIsAheadByItsDelay() {
    move(0.01 * speedRadPerS, TICK_NS + 8_000_000);
    move(0.01 * speedRadPerS, TICK_NS - 8_000_000);
    assertThat(bound.worstAheadS(LEG)).isBetween(0.006, 0.009);
  }

  @Test
  void motionAboveTheLimitAddsUp() {
    for (int i = 0; i < 100; i++) {
      move(0.011 * speedRadPerS, TICK_NS);
    }
    assertThat(bound.worstAheadS(LEG)).isBetween(0.08, 0.11);
  }

  @Test
  void aJumpIsSeenAlsoAfterAPause() {
    for (int i = 0; i < 100; i++) {
      move(0, TICK_NS);
    }
    move(0.5 * speedRadPerS, TICK_NS);
    assertThat(bound.worstAheadS(LEG)).isBetween(0.4, 0.5);
  }

  @Test
  void aMotorThatGetsTorqueFarFromItsGoalJumps() {
    bound.sample(LEG, false, 1, 0, nowNs += TICK_NS, nowNs);
    bound.sample(LEG, true, 1, 0, nowNs += TICK_NS, nowNs);
    assertThat(bound.worstAheadS(LEG)).isGreaterThan(0.05);
  }

  @Test
  void aGoalThatGoesBackToItsMotorDrivesNothing() {
    positionRad = -0.5;
    bound.sample(LEG, true, goalRad, positionRad, nowNs += 1_000_000_000, nowNs);
    goalRad = positionRad;
    bound.sample(LEG, true, goalRad, positionRad, nowNs += 1_000_000, nowNs);
    assertThat(bound.worstAheadS(LEG)).isLessThan(0.001);
  }

  /** The goal moves; the motor follows the goal of before. */
  private void move(double stepRad, long afterNs) {
    positionRad = goalRad;
    goalRad += stepRad;
    bound.sample(LEG, true, goalRad, positionRad, nowNs += afterNs, nowNs);
  }
}
