package dev.reachystudio.backend.control.mockup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoContract;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import org.junit.jupiter.api.Test;

class MockupRobotIoTest extends RobotIoContract {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  @Override
  protected RobotIo create() {
    return new MockupRobotIo(NUMBERS);
  }

  @Override
  protected double arrivedRad() {
    return 0;
  }

  @Test
  void itStartsAsleepWithTorqueInsideTheLimits() {
    MockupRobotIo io = new MockupRobotIo(NUMBERS);
    io.open();
    IoInputs inputs = new IoInputs();
    io.read(inputs, 0);
    assertThat(inputs.mode).isEqualTo(MotorMode.ENABLED);
    assertThat(JointLimits.of(NUMBERS).firstOutside(inputs.positionRad, 0)).isEqualTo(-1);
    assertThat(inputs.positionRad[Motor.STEWART_3.index()]).isCloseTo(-0.243903, within(1e-6));
    assertThat(inputs.positionRad[Motor.STEWART_1.index()])
        .isCloseTo(Math.toRadians(-48), within(1e-12));
    assertThat(inputs.positionRad[Motor.LEFT_ANTENNA.index()]).isEqualTo(3.05);
  }

  @Test
  void speedsAreDifferencesAndTorquesAreUnknown() {
    MockupRobotIo io = new MockupRobotIo(NUMBERS);
    io.open();
    IoInputs inputs = new IoInputs();
    io.read(inputs, 0);
    IoTargets targets = new IoTargets();
    System.arraycopy(inputs.positionRad, 0, targets.positionRad, 0, Motor.COUNT);
    targets.positionRad[0] = 0.01;
    io.write(targets, 0);
    io.read(inputs, 10_000_000);
    assertThat(inputs.velocityRadPerS[0]).isEqualTo(1.0);
    assertThat(inputs.torqueNm[0]).isNaN();
  }
}
