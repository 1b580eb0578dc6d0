package dev.reachystudio.backend.control.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Fault;
import dev.reachystudio.backend.control.fuzz.FuzzStep.Misbehave;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fuzz test that finds nothing proves something only if its robot does notice. */
class FuzzIoTest {

  private static final long PERIOD_NS = 10_000_000;
  private static final JointLimits LIMITS = JointLimits.of(RobotNumbers.load());

  private final FuzzIo io = new FuzzIo(LIMITS, new double[Motor.COUNT], PERIOD_NS);
  private final IoTargets targets = new IoTargets();
  private long nowNs;

  @BeforeEach
  void readOnce() {
    read();
  }

  @Test
  void motionWithinTheLimitsIsFine() {
    for (int i = 1; i <= 20; i++) {
      tell(Motor.BODY_ROTATION, i * 0.009 * LIMITS.speedRadPerS(0));
      read();
    }
    assertThat(io.violation()).isNull();
  }

  @Test
  void aStepThatIsTooFastIsNoticed() {
    tell(Motor.BODY_ROTATION, 0.011 * LIMITS.speedRadPerS(0));
    assertThat(io.violation()).contains("body_rotation", "rad/s are allowed");
  }

  @Test
  void aTargetOutsideTheLimitsIsNoticed() {
    for (int i = 1; i <= 400 && io.violation() == null; i++) {
      tell(Motor.BODY_ROTATION, i * 0.009);
      read();
    }
    assertThat(io.violation()).contains("body_rotation", "outside");
    assertThat(targets.positionRad[0])
        .isBetween(LIMITS.upperRad(0) + 1e-9, LIMITS.upperRad(0) + 0.01);
  }

  @Test
  void aTargetThatIsNotANumberIsNoticed() {
    tell(Motor.LEFT_ANTENNA, Double.NaN);
    assertThat(io.violation()).contains("left_antenna is told NaN");
  }

  @Test
  void torqueThatComesOnElsewhereThanMeasuredIsNoticed() {
    io.mode(MotorMode.DISABLED, targets, nowNs);
    io.misbehave(new Misbehave(Fault.PUSHED, 7, 0.5));
    read();
    io.mode(MotorMode.ENABLED, targets, nowNs);
    assertThat(io.violation()).contains("right_antenna gets torque at 0.000000", "0.500000");
  }

  @Test
  void torqueThatWasLostAndComesBackUnaskedIsNoticed() {
    io.misbehave(new Misbehave(Fault.MOTOR_DROPS, 3, 0));
    read();
    io.mode(MotorMode.ENABLED, targets, nowNs);
    assertThat(io.violation()).contains("stewart_3 gets torque that it lost");
  }

  @Test
  void torqueThatWasLostMayComeBackWhenSomebodyAsks() {
    io.misbehave(new Misbehave(Fault.MOTOR_DROPS, 3, 0));
    read();
    io.mayEnergise();
    io.mode(MotorMode.ENABLED, targets, nowNs);
    assertThat(io.violation()).isNull();
  }

  private void read() {
    nowNs += PERIOD_NS;
    io.read(new IoInputs(), nowNs);
  }

  private void tell(Motor motor, double angleRad) {
    targets.positionRad[motor.index()] = angleRad;
    io.write(targets, nowNs);
  }
}
