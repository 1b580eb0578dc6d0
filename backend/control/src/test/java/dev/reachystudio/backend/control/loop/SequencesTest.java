package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.GotoBehaviourTest.assertPose;
import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.control.kinematics.PoseInterpolation;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencesTest {

  private static final NamedPoses POSES = NamedPoses.of(HandCrankedLoop.NUMBERS);

  @Test
  void wakeUpFromTheBootPoseEndsAtTheInitPose() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep()) {
      MoveEnd end = robot.play(wakeUp(false));
      assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertPose(robot.state().target().head(), Pose.IDENTITY, 1e-12);
      assertThat(robot.state().target().antennas()).isEqualTo(POSES.initAntennas());
    }
  }

  @Test
  void wakeUpTakesAboutAsLongAsTheReferenceFromTheBootPose() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep()) {
      RobotState start = robot.state();
      robot.play(wakeUp(false));
      // The reference needs 2.29 s from its own start, which lies outside the limits.
      assertThat((robot.state().timeNs() - start.timeNs()) / 1e9).isCloseTo(2.2, within(0.2));
    }
  }

  /** A stop within one cycle would be a change by the whole speed. */
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"wake up", "go to sleep", "reset to sleep", "go to sleep near sleep"})
  void aSequenceTakesOverTheSpeedTheRobotHas(String what) {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      UUID id = UUID.randomUUID();
      boolean nearSleep = what.endsWith("near sleep");
      robot.play(headGoto(nearSleep ? POSES.sleepHead() : Pose.IDENTITY, 1));
      Pose aim =
          nearSleep
              ? PoseInterpolation.withWorldOffset(
                  POSES.sleepHead(), Pose.ofXyzRpy(0, 0, 0.01, 0.1, 0, 0))
              : Pose.ofXyzRpy(0.01, 0, 0.01, 0.2, 0.2, 0.6);
      robot.submit(headGoto(aim, 0.6));
      robot.run(nearSleep ? 0.2 : 0.3);
      double[] before = HandCrankedLoop.target(robot.state());
      double[] now = HandCrankedLoop.target(robot.step());
      double fastest = 0;
      for (int m = 0; m < 7; m++) {
        fastest = Math.max(fastest, Math.abs(now[m] - before[m]) / 0.01);
      }
      assertThat(fastest).isGreaterThan(0.3);
      robot.submit(
          switch (what) {
            case "wake up" -> new Command.WakeUp(id, true);
            case "reset to sleep" -> new Command.ResetToSleep(id);
            default -> new Command.GoToSleep(id);
          });
      for (int i = 0; i < 60; i++) {
        double[] next = HandCrankedLoop.target(robot.step());
        for (int m = 0; m < 7; m++) {
          double change = Math.abs(next[m] - 2 * now[m] + before[m]) / 0.01;
          assertThat(change).as("joint %s in cycle %s", m, i).isLessThan(0.25 * fastest + 0.05);
        }
        before = now;
        now = next;
      }
    }
  }

  @Test
  void wakeUpEnablesMotorsThatAreOff() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep()) {
      robot.mode(MotorMode.DISABLED);
      assertThat(robot.play(wakeUp(false)).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void wakeUpOfAnAwakeRobotEndsAtOnceWithoutMoving() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      RobotState before = robot.state();
      Submission waking = robot.submit(wakeUp(false));
      robot.step();
      assertThat(waking.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.run(0.3).target().headJoints()).isEqualTo(before.target().headJoints());
    }
  }

  @Test
  void aForcedWakeUpGreetsAgain() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Submission waking = robot.submit(wakeUp(true));
      robot.run(0.41);
      assertThat(robot.state().target().head().rollRad()).isCloseTo(0.35, within(0.02));
      robot.run(0.3);
      assertThat(waking.end()).isDone();
    }
  }

  @Test
  void goToSleepEndsAtTheSleepPoseWithTorqueOff() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      long startNs = robot.state().timeNs();
      MoveEnd end = robot.play(new Command.GoToSleep(UUID.randomUUID()));
      assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertPose(robot.state().measured().head(), POSES.sleepHead(), 1e-9);
      assertThat((robot.state().timeNs() - startNs) / 1e9).isCloseTo(4.01, within(0.02));
    }
  }

  @Test
  void goToSleepFromFarAwayGoesByTheInitPose() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(headGoto(Pose.ofXyzRpy(0, 0, 0.01, 0, 0, 0.6), 0.5));
      long startNs = robot.state().timeNs();
      robot.submit(new Command.GoToSleep(UUID.randomUUID()));
      robot.run(1.1);
      assertPose(robot.state().target().head(), Pose.IDENTITY, 1e-9);
      robot.run(5);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertThat(startNs).isPositive();
    }
  }

  @Test
  void goToSleepOfARobotThatIsDownWaitsForTheSound() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.play(headGoto(POSES.sleepHead(), 1));
      long startNs = robot.state().timeNs();
      robot.play(new Command.GoToSleep(UUID.randomUUID()));
      assertThat((robot.state().timeNs() - startNs) / 1e9).isCloseTo(5.0, within(0.02));
    }
  }

  @Test
  void goToSleepWithoutTorqueIsDoneAtOnce() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.DISABLED);
      Submission sleeping = robot.submit(new Command.GoToSleep(UUID.randomUUID()));
      robot.step();
      assertThat(sleeping.end().join().kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
    }
  }

  @Test
  void resetToSleepEnablesTheMotorsAndPutsTheRobotToSleep() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.DISABLED);
      MoveEnd end = robot.play(new Command.ResetToSleep(UUID.randomUUID()));
      assertThat(end.kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.DISABLED);
      assertPose(robot.state().measured().head(), POSES.sleepHead(), 1e-9);
    }
  }

  private static Command.WakeUp wakeUp(boolean force) {
    return new Command.WakeUp(UUID.randomUUID(), force);
  }
}
