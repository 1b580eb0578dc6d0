package dev.reachystudio.backend.control.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link RobotIo} promises. A backend's test extends this class and makes its own
 * robots; time passes in {@link #pass}.
 */
public abstract class RobotIoContract {

  /** Within this a robot is where it was told: the resolution of the motors and some sag. */
  protected double arrivedRad() {
    return 0.05;
  }

  /** How long a robot may take for a small motion, seconds. */
  protected double settlesS() {
    return 1.0;
  }

  private final IoInputs inputs = new IoInputs();
  private final IoTargets targets = new IoTargets();
  private final RobotIo io = create();
  private long nowNs = 1_000_000_000L;

  /** A closed robot. */
  protected abstract RobotIo create();

  /**
   * Lets real time pass where the robot needs it; simulations follow the loop's time and need none.
   */
  protected void pass(long lengthNs) {}

  @AfterEach
  void closeTheRobot() {
    io.close();
  }

  @Test
  void aNewRobotIsClosed() {
    assertThat(io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  @Test
  void closedAllowsNothingButOpenAndClose() {
    assertThatThrownBy(() -> io.read(inputs, nowNs)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> io.write(targets, nowNs)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> io.mode(MotorMode.ENABLED, targets, nowNs))
        .isInstanceOf(IllegalStateException.class);
    assertThatCode(io::close).doesNotThrowAnyException();
    assertThat(io.state()).isEqualTo(RobotIo.State.CLOSED);
  }

  @Test
  void openMakesItReadableAndWritesNothing() throws RobotIoException {
    io.open();
    assertThat(io.state()).isEqualTo(RobotIo.State.OPEN);
    readUntilConnected();
    assertThat(io.state()).isEqualTo(RobotIo.State.OPEN);
    assertThat(inputs.positionRad).doesNotContain(Double.NaN);
    double[] found = inputs.positionRad.clone();
    MotorMode mode = inputs.mode;
    run(0.3);
    assertThat(inputs.positionRad)
        .containsExactly(found, org.assertj.core.api.Assertions.within(arrivedRad()));
    assertThat(inputs.mode).isEqualTo(mode);
  }

  @Test
  void openTwiceIsAnError() throws RobotIoException {
    io.open();
    assertThatThrownBy(io::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theFirstModeMakesItActive() throws RobotIoException {
    io.open();
    readUntilConnected();
    enable();
    assertThat(io.state()).isEqualTo(RobotIo.State.ACTIVE);
  }

  @Test
  void torqueOnHoldsThePinnedPose() throws RobotIoException {
    io.open();
    readUntilConnected();
    io.mode(MotorMode.DISABLED, pinned(), nowNs);
    run(0.3);
    double[] found = inputs.positionRad.clone();
    enable();
    run(0.3);
    assertThat(inputs.mode).isEqualTo(MotorMode.ENABLED);
    assertThat(inputs.positionRad)
        .containsExactly(found, org.assertj.core.api.Assertions.within(arrivedRad()));
  }

  @Test
  void withTorqueItGoesWhereItIsTold() throws RobotIoException {
    io.open();
    readUntilConnected();
    enable();
    int motor = Motor.BODY_ROTATION.index();
    double goalRad = inputs.positionRad[motor] + 0.1;
    targets.positionRad[motor] = goalRad;
    for (int i = 0; i < settlesS() * 100; i++) {
      io.write(targets, nowNs);
      run(0.01);
    }
    assertThat(inputs.positionRad[motor])
        .isCloseTo(goalRad, org.assertj.core.api.Assertions.within(arrivedRad()));
  }

  @Test
  void withoutTorqueWritesMoveNothing() throws RobotIoException {
    io.open();
    readUntilConnected();
    io.mode(MotorMode.DISABLED, pinned(), nowNs);
    int motor = Motor.BODY_ROTATION.index();
    double startRad = inputs.positionRad[motor];
    targets.positionRad[motor] = startRad + 0.3;
    for (int i = 0; i < 50; i++) {
      io.write(targets, nowNs);
      run(0.01);
    }
    assertThat(inputs.mode).isEqualTo(MotorMode.DISABLED);
    assertThat(inputs.positionRad[motor])
        .isCloseTo(startRad, org.assertj.core.api.Assertions.within(arrivedRad()));
  }

  @ParameterizedTest
  @EnumSource(
      value = MotorMode.class,
      names = {"ENABLED", "DISABLED"})
  void theModeIsReportedAfterAWhile(MotorMode mode) throws RobotIoException {
    io.open();
    readUntilConnected();
    io.mode(mode, pinned(), nowNs);
    run(0.4);
    assertThat(inputs.mode).isEqualTo(mode);
  }

  @Test
  void torqueOfSingleMotorsIsSwitchedOrRefusedWithoutEffect() throws RobotIoException {
    io.open();
    readUntilConnected();
    enable();
    boolean[] wanted = new boolean[Motor.COUNT];
    java.util.Arrays.fill(wanted, true);
    int limp = Motor.RIGHT_ANTENNA.index();
    wanted[limp] = false;
    boolean can = io.torque(wanted, pinned(), nowNs);
    double startRad = inputs.positionRad[limp];
    targets.positionRad[limp] = startRad + 0.3;
    for (int i = 0; i < settlesS() * 100; i++) {
      io.write(targets, nowNs);
      run(0.01);
    }
    double expectedRad = can ? startRad : startRad + 0.3;
    assertThat(inputs.positionRad[limp])
        .isCloseTo(expectedRad, org.assertj.core.api.Assertions.within(arrivedRad()));
  }

  @Test
  void itCanBeOpenedAgainAfterClosing() throws RobotIoException {
    io.open();
    io.close();
    io.close();
    assertThat(io.state()).isEqualTo(RobotIo.State.CLOSED);
    io.open();
    readUntilConnected();
    assertThat(inputs.connected).isTrue();
  }

  private void enable() {
    io.mode(MotorMode.ENABLED, pinned(), nowNs);
  }

  private IoTargets pinned() {
    System.arraycopy(inputs.positionRad, 0, targets.positionRad, 0, Motor.COUNT);
    return targets;
  }

  private void readUntilConnected() {
    for (int i = 0; i < 200 && !inputs.connected; i++) {
      run(0.01);
    }
    run(0.02);
    assertThat(inputs.connected).isTrue();
  }

  private void run(double seconds) {
    long cycles = Math.round(seconds * 100);
    for (long i = 0; i < cycles; i++) {
      nowNs += 10_000_000;
      pass(10_000_000);
      io.read(inputs, nowNs);
    }
  }
}
