package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MotorModeTest {

  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);

  @Test
  void nothingIsWrittenBeforeTheFirstCommand() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.run(0.5);
      assertThat(io.writes).isZero();
      assertThat(io.modes).isEmpty();
      robot.submit(headGoto(LEFT, 0.1));
      robot.step();
      assertThat(io.writes).isEqualTo(1);
    }
  }

  @Test
  void torqueOnHoldsTheMeasuredPose() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.play(headGoto(LEFT, 0.5));
      robot.mode(MotorMode.DISABLED);
      io.pushByHand(Motor.BODY_ROTATION, 1.9);
      io.pushByHand(Motor.LEFT_ANTENNA, 0.7);
      robot.step();
      robot.mode(MotorMode.ENABLED);
      BodyState held = robot.state().target();
      assertThat(held.headJoints().bodyYawRad()).isEqualTo(1.9);
      assertThat(held.antennas().leftRad()).isEqualTo(0.7);
      assertThat(io.pinned[0]).isEqualTo(1.9);
      assertThat(robot.run(0.5).target()).isEqualTo(held);
    }
  }

  @Test
  void withoutTorqueTheTargetFollowsTheHand() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.DISABLED);
      io.pushByHand(Motor.BODY_ROTATION, 0.5);
      robot.step();
      assertThat(robot.state().target().headJoints().bodyYawRad()).isEqualTo(0.5);
    }
  }

  @Test
  void aModeChangeCancelsMoves() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 1));
      robot.run(0.3);
      robot.mode(MotorMode.DISABLED);
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
    }
  }

  @Test
  void enablingWhatIsEnabledChangesNothing() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 1));
      robot.run(0.3);
      robot.mode(MotorMode.ENABLED);
      assertThat(moving.end()).isNotDone();
    }
  }

  @Test
  void antennasMayBeLimpWhileTheHeadMoves() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.decide(torque(false, Motor.RIGHT_ANTENNA, Motor.LEFT_ANTENNA));
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
      io.pushByHand(Motor.RIGHT_ANTENNA, 1);
      assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().target().antennas().rightRad()).isEqualTo(1);
      assertThat(robot.decide(gotoTargets(BodyTargets.ofAntennas(new Antennas(0, 0)), 1)))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  void aLimpLegRefusesHeadMotionAndWakeUpEnablesItAgain() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(torque(false, Motor.STEWART_3));
      assertThat(robot.decide(headGoto(LEFT, 1))).isInstanceOf(Outcome.Refused.class);
      assertThat(robot.play(new Command.WakeUp(UUID.randomUUID(), true)).kind())
          .isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void torqueOfAllMotorsIsTheMode() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.SetTorque(false, EnumSet.allOf(Motor.class)));
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      robot.decide(new Command.SetTorque(true, EnumSet.allOf(Motor.class)));
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void aDeviceThatLeavesItsModeIsBelieved() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      Submission moving = robot.submit(headGoto(LEFT, 5));
      robot.run(1);
      io.torqueLost();
      robot.run(1);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.FAILED);
    }
  }

  @Test
  void aRobotThatFallsSilentForASecondFailsItsMovesAndShowsAFault() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      Submission moving = robot.submit(headGoto(LEFT, 5));
      robot.run(1);
      io.silent = true;
      robot.run(0.9);
      assertThat(robot.state().faults()).isEmpty();
      robot.run(0.2);
      assertThat(robot.state().faults()).hasSize(1);
      assertThat(robot.state().connected()).isFalse();
      assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.FAILED);
      io.silent = false;
      robot.run(0.1);
      assertThat(robot.state().faults()).isEmpty();
      assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  private static Command.SetTorque torque(boolean on, Motor... motors) {
    return new Command.SetTorque(on, Set.of(motors));
  }
}
