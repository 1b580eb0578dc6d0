package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.PoseDistance;
import dev.reachystudio.backend.control.loop.HandCrankedLoop;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the motors' modes do to the head, through the whole control loop. */
@MujocoInstalled
class MotorModesTest {

  private final MujocoRobotIo io = Simulations.inline();
  private final HandCrankedLoop robot = HandCrankedLoop.over(io);

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void wakingUpBringsTheHeadUpAndSleepingDownAgain() {
    wakeUp();
    assertThat(robot.state().measured().head().zM()).isCloseTo(0, within(0.004));
    MoveEnd end = robot.play(new Command.ResetToSleep(UUID.randomUUID()));
    assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    assertThat(robot.run(1).measured().head().zM()).isLessThan(-0.035);
    assertThat(robot.state().faults()).isEmpty();
  }

  @Test
  void withoutTorqueTheHeadDropsOntoItsStopAndStaysThere() {
    wakeUp();
    double upM = robot.state().measured().head().zM();
    robot.mode(MotorMode.DISABLED);
    double fallingM = robot.run(0.4).measured().head().zM();
    assertThat(fallingM).isLessThan(upM - 0.002);
    double downM = robot.run(4).measured().head().zM();
    assertThat(downM).as("on the body").isLessThan(upM - 0.025).isGreaterThan(upM - 0.07);
    assertThat(robot.run(1).measured().head().zM()).isCloseTo(downM, within(0.002));
    assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
    assertThat(robot.state().faults()).isEmpty();
  }

  @Test
  void torqueThatComesBackHoldsTheFallingHeadWithoutAJump() {
    wakeUp();
    robot.mode(MotorMode.DISABLED);
    robot.run(0.6);
    HeadJoints before = robot.state().measured().headJoints();
    robot.mode(MotorMode.ENABLED);
    RobotState held = robot.run(0.5);
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      assertThat(held.measured().headJoints().get(i))
          .as("joint " + i)
          .isCloseTo(before.get(i), within(0.12));
    }
    HeadJoints later = robot.run(1).measured().headJoints();
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      assertThat(later.get(i)).isCloseTo(held.measured().headJoints().get(i), within(0.03));
    }
  }

  @Test
  void gravityCompensationLetsGoOfAHeadThatStaysAndFollowsASmallForce() {
    wakeUp();
    Pose up = robot.state().measured().head();
    assertThat(robot.decide(new Command.SetMotorMode(MotorMode.GRAVITY_COMPENSATION)))
        .isEqualTo(Outcome.EXECUTED);
    Pose after = robot.run(2).measured().head();
    assertThat(Math.toDegrees(PoseDistance.between(up, after).rotationRad()))
        .as("degrees in 2 s")
        .isLessThan(3);
    assertThat(distanceM(up, after)).as("metres in 2 s").isLessThan(0.005);

    io.push(new Push(Push.HEAD, 0, 0, 0, 0, 0.4, 0));
    Pose pushed = robot.run(0.5).measured().head();
    io.push(null);
    assertThat(distanceM(after, pushed)).as("metres by 0.4 N").isGreaterThan(0.005);
    assertThat(robot.state().motorMode()).isEqualTo(MotorMode.GRAVITY_COMPENSATION);
    assertThat(robot.state().faults()).isEmpty();
  }

  @Test
  void theMotorsTellTheTorqueThatHoldsTheHead() {
    wakeUp();
    robot.run(1);
    double sumNm = 0;
    for (Motor motor : Motor.values()) {
      var simulation = Objects.requireNonNull(robot.state().simulation());
      sumNm += Math.abs(simulation.torques().torqueNm(motor));
    }
    assertThat(sumNm).isBetween(0.02, 2.0);
  }

  @Test
  void oneMotorWithoutTorqueTurnsFreelyAndTheOthersHold() {
    wakeUp();
    double rightRad = robot.state().measured().antennas().rightRad();
    Command limp = new Command.SetTorque(false, Set.of(Motor.RIGHT_ANTENNA));
    assertThat(robot.decide(limp)).isEqualTo(Outcome.EXECUTED);
    Pose before = robot.state().measured().head();
    RobotState after = robot.run(1);
    assertThat(distanceM(before, after.measured().head())).isLessThan(0.002);
    assertThat(after.measured().antennas().rightRad()).isCloseTo(rightRad, within(1.6));
  }

  private void wakeUp() {
    MoveEnd end = robot.play(new Command.WakeUp(UUID.randomUUID(), false));
    assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    robot.run(0.5);
  }

  private static double distanceM(Pose a, Pose b) {
    return PoseDistance.between(a, b).translationM();
  }
}
