package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.ArbitrationTest.assertRefused;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.nod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmergencyStopTest {

  private static final Command.EmergencyStop HOLD =
      new Command.EmergencyStop(true, StopTorque.HOLD);
  private static final Command.EmergencyStop OFF = new Command.EmergencyStop(true, StopTorque.OFF);
  private static final Command.EmergencyStop RELEASE =
      new Command.EmergencyStop(false, StopTorque.HOLD);
  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);

  @Test
  void holdPinsTheTargetToTheMeasuredPoseWithinOnePeriod() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission moving = robot.submit(headGoto(LEFT, 1));
      robot.run(0.5);
      robot.submit(HOLD);
      RobotState state = robot.step();
      assertThat(moving.end().join())
          .isEqualTo(new MoveEnd(MoveEnd.Kind.CANCELLED, "emergency stop", java.util.List.of()));
      assertThat(state.emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
      assertThat(state.motorMode()).isEqualTo(MotorMode.ENABLED);
      assertThat(state.target().headJoints()).isEqualTo(state.measured().headJoints());
      BodyState held = state.target();
      assertThat(robot.run(1).target()).isEqualTo(held);
      assertThat(robot.state().measured().headJoints()).isEqualTo(held.headJoints());
    }
  }

  @Test
  void offReleasesTheTorque() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(nod(false));
      robot.run(0.3);
      robot.submit(OFF);
      RobotState state = robot.step();
      assertThat(state.emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_OFF);
      assertThat(state.motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(state.moves()).isEmpty();
    }
  }

  @Test
  void aSecondStopMayReleaseTheTorqueButNotTakeItBack() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(HOLD);
      robot.decide(OFF);
      assertThat(robot.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_OFF);
      robot.decide(HOLD);
      assertThat(robot.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_OFF);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
    }
  }

  @ParameterizedTest
  @EnumSource(StopTorque.class)
  void everyMotionIsRefusedUntilReleased(StopTorque torque) {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.EmergencyStop(true, torque));
      BodyState before = robot.state().target();
      assertStopped(robot.decide(headGoto(LEFT, 1)));
      assertStopped(robot.decide(nod(true)));
      assertStopped(robot.decide(new Command.WakeUp(UUID.randomUUID(), true)));
      assertStopped(robot.decide(new Command.GoToSleep(UUID.randomUUID())));
      assertStopped(robot.decide(new Command.ResetToSleep(UUID.randomUUID())));
      assertStopped(robot.decide(new Command.SetMotorMode(MotorMode.ENABLED)));
      assertStopped(
          robot.decide(
              new Command.SetTorque(
                  true, java.util.Set.of(dev.reachystudio.protocol.value.Motor.STEWART_1))));
      assertStopped(robot.stream(BodyTargets.ofHead(LEFT)));
      assertThat(robot.run(0.5).target()).isEqualTo(before);
    }
  }

  @Test
  void aReleaseMovesNothingAndThenMotionIsAllowed() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.submit(headGoto(LEFT, 1));
      robot.run(0.5);
      robot.decide(HOLD);
      BodyState held = robot.state().target();
      assertThat(robot.decide(RELEASE)).isEqualTo(Outcome.EXECUTED);
      assertThat(robot.run(0.5).target()).isEqualTo(held);
      assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void aReleaseAfterTorqueOffLeavesTheTorqueOff() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(OFF);
      robot.decide(RELEASE);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(robot.decide(new Command.SetMotorMode(MotorMode.ENABLED)))
          .isEqualTo(Outcome.EXECUTED);
    }
  }

  @Test
  void holdDoesNotEnergiseMotorsThatAreOff() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.DISABLED);
      robot.decide(HOLD);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(robot.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_HOLD);
    }
  }

  @Test
  void holdCatchesAHeadThatFloatsInGravityCompensation() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      robot.decide(HOLD);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void itIsKeptOverARestart() {
    LoopSettings settings =
        LoopSettings.defaults().withEmergencyStop(EmergencyStopState.ENGAGED_OFF);
    try (HandCrankedLoop robot = HandCrankedLoop.with(settings)) {
      assertThat(robot.state().emergencyStop()).isEqualTo(EmergencyStopState.ENGAGED_OFF);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertStopped(robot.decide(headGoto(LEFT, 1)));
    }
  }

  @Test
  void aStreamThatCameBeforeTheStopIsNotTakenAfterIt() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      BodyState before = robot.state().target();
      robot.stream(BodyTargets.ofHead(LEFT));
      robot.submit(HOLD);
      robot.step();
      robot.decide(RELEASE);
      assertThat(robot.run(0.3).target().headJoints()).isEqualTo(before.headJoints());
    }
  }

  private static void assertStopped(Outcome outcome) {
    assertRefused(outcome, RefusalReason.EMERGENCY_STOP);
  }
}
