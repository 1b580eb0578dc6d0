package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.gotoTargets;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Command.StopTorque;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Motors that fall silent or lose their torque, and a robot that is unplugged. */
class MotorLossTest {

  private static final Pose LEFT = Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.4);
  private static final BodyTargets ANTENNAS = BodyTargets.ofAntennas(new Antennas(0.3, -0.3));

  private final WatchedIo io = new WatchedIo();
  private final HandCrankedLoop robot = HandCrankedLoop.over(io);

  @BeforeEach
  void awake() {
    robot.play(new Command.WakeUp(UUID.randomUUID(), true));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void aLegThatFallsSilentEndsTheMovesThatNeedItAndTheOthersHold() {
    Submission head = robot.submit(headGoto(LEFT, 2));
    Submission antennas = robot.submit(gotoTargets(ANTENNAS, 1));
    robot.run(0.5);
    io.mute(Motor.STEWART_4, true);
    double[] held = HandCrankedLoop.target(robot.step());
    assertThat(head.end().join().kind()).isEqualTo(MoveEnd.Kind.FAILED);
    assertThat(head.end().join().details()).contains("stewart_4", "14", "does not answer");
    robot.run(1);
    assertThat(antennas.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    double[] later = HandCrankedLoop.target(robot.state());
    for (int i = 0; i < 7; i++) {
      assertThat(later[i]).as("motor %d", i).isEqualTo(held[i], within(1e-12));
    }
  }

  @Test
  void whatNeedsASilentMotorIsRefusedNamingIt() {
    io.mute(Motor.STEWART_4, true);
    robot.step();
    refused(robot.decide(headGoto(LEFT, 1)), RefusalReason.MOTOR_SILENT, "stewart_4");
    refused(robot.stream(BodyTargets.of(LEFT, 0.0, null)), RefusalReason.MOTOR_SILENT, "stewart_4");
    refused(
        robot.decide(new Command.WakeUp(UUID.randomUUID(), true)),
        RefusalReason.MOTOR_SILENT,
        "stewart_4");
    refused(
        robot.decide(new Command.SetTorque(true, Set.of(Motor.STEWART_4))),
        RefusalReason.MOTOR_SILENT,
        "stewart_4");
    assertThat(robot.stream(ANTENNAS)).isEqualTo(Outcome.EXECUTED);
  }

  @Test
  void aMotorThatAnswersAgainIsHeldWhereItIs() {
    int leg = Motor.STEWART_2.index();
    io.mute(Motor.STEWART_2, true);
    robot.run(0.3);
    io.mute(Motor.STEWART_2, false);
    double there = HandCrankedLoop.target(robot.state())[leg] + 0.01;
    io.pushByHand(Motor.STEWART_2, there);
    robot.step();
    assertThat(io.written[leg]).isEqualTo(there);
  }

  @Test
  void torqueThatWasLostStaysOffUntilACommand() {
    io.loseTorque(Motor.STEWART_1);
    robot.step();
    io.modes.clear();
    refused(robot.decide(headGoto(LEFT, 1)), RefusalReason.TORQUE_LOST, "stewart_1");
    refused(robot.stream(BodyTargets.of(LEFT, 0.0, null)), RefusalReason.TORQUE_LOST, "enable");
    robot.run(3);
    assertThat(io.modes).as("nobody asked").isEmpty();
    robot.mode(MotorMode.ENABLED);
    assertThat(io.modes).containsExactly(MotorMode.ENABLED);
    assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
  }

  @Test
  void enablingRightAfterATorqueLossIsNotWithoutEffect() {
    robot.mode(MotorMode.DISABLED);
    robot.mode(MotorMode.ENABLED);
    io.torqueLost();
    io.modes.clear();
    robot.decide(new Command.SetMotorMode(MotorMode.ENABLED));
    assertThat(io.modes).containsExactly(MotorMode.ENABLED);
  }

  @Test
  void aDeviceThatIsStillChangingItsModeIsNotBelievedYet() {
    robot.mode(MotorMode.DISABLED);
    io.settling = true;
    io.torqueLost();
    robot.mode(MotorMode.ENABLED);
    robot.run(2);
    assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    io.settling = false;
    assertThat(robot.step().motorMode()).isEqualTo(MotorMode.DISABLED);
  }

  @Test
  void aSilentAntennaDoesNotKeepARecordedMoveFromPlaying() {
    io.mute(Motor.LEFT_ANTENNA, true);
    robot.step();
    refused(robot.decide(gotoTargets(ANTENNAS, 1)), RefusalReason.MOTOR_SILENT, "left_antenna");
    assertThat(robot.play(new Command.WakeUp(UUID.randomUUID(), true)).kind())
        .isEqualTo(MoveEnd.Kind.COMPLETED);
  }

  @Test
  void unpluggingEndsMovesAtOnceAndRefusesEverythingElse() {
    Submission moving = robot.submit(headGoto(LEFT, 5));
    robot.run(1);
    io.unplug();
    robot.step();
    assertThat(moving.end().join().kind()).isEqualTo(MoveEnd.Kind.FAILED);
    assertThat(moving.end().join().details()).contains("unplugged");
    assertThat(robot.state().connected()).isFalse();
    assertThat(robot.state().faults())
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.UNPLUGGED);
    refused(robot.decide(headGoto(LEFT, 1)), RefusalReason.NOT_RUNNING, "unplugged");
    refused(robot.stream(ANTENNAS), RefusalReason.NOT_RUNNING, "unplugged");
    robot.run(2);
    assertThat(robot.state().faults()).as("told once").hasSize(1);
  }

  @Test
  void aRobotThatIsBackIsHeldWhereItIs() {
    io.unplug();
    robot.run(0.5);
    io.pushByHand(Motor.BODY_ROTATION, 0.2);
    io.settling = true;
    io.replug();
    robot.step();
    refused(robot.stream(ANTENNAS), RefusalReason.NOT_RUNNING, "");
    io.pushByHand(Motor.BODY_ROTATION, 0.3);
    robot.step();
    io.settling = false;
    robot.step();
    assertThat(io.written[0]).isEqualTo(0.3);
    assertThat(robot.state().connected()).isTrue();
    assertThat(robot.play(headGoto(LEFT, 0.5)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
  }

  @Test
  void torqueThatWasReleasedWhileTheRobotWasAwayIsReleasedWhenItIsBack() {
    io.unplug();
    robot.step();
    robot.decide(new Command.EmergencyStop(true, StopTorque.OFF));
    io.modes.clear();
    robot.run(0.2);
    io.replug();
    robot.step();
    assertThat(io.modes).containsExactly(MotorMode.DISABLED);
    assertThat(robot.run(0.1).motorMode()).isEqualTo(MotorMode.DISABLED);
  }

  @Test
  void aLegThatIsLostInGravityCompensationMakesTheOthersHold() {
    robot.mode(MotorMode.GRAVITY_COMPENSATION);
    robot.run(0.2);
    io.loseTorque(Motor.STEWART_5);
    robot.step();
    assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    assertThat(io.askedTorque[Motor.STEWART_5.index()]).isFalse();
    assertThat(io.askedTorque[Motor.STEWART_4.index()]).isTrue();
  }

  @Test
  void theDevicesFaultsAreShownAndTheListIsTheSameUntilSomethingChanges() {
    io.faults =
        List.of(new Fault(Fault.Kind.OVERLOAD, Motor.STEWART_3, 7, "stewart_3 is overloaded"));
    List<Fault> shown = robot.step().faults();
    assertThat(shown).isEqualTo(io.faults);
    assertThat(robot.step().faults()).isSameAs(shown);
    io.faults = List.of();
    assertThat(robot.step().faults()).isEmpty();
  }

  private static void refused(Outcome outcome, RefusalReason reason, String named) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Outcome.Refused refused = (Outcome.Refused) outcome;
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.text()).contains(named);
  }
}
