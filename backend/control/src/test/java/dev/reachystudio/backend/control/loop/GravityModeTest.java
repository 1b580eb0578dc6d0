package dev.reachystudio.backend.control.loop;

import static dev.reachystudio.backend.control.loop.HandCrankedLoop.headGoto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.dynamics.GravityCompensation;
import dev.reachystudio.backend.control.kinematics.ForwardKinematics;
import dev.reachystudio.backend.control.kinematics.InverseKinematics;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GravityModeTest {

  private static final Pose TILTED = Pose.ofXyzRpy(0.01, -0.005, -0.01, 0.15, 0.2, 0.3);
  private static final Pose ELSEWHERE = Pose.ofXyzRpy(-0.01, 0.01, 0.005, -0.2, -0.1, -0.2);
  private static final Command FLOAT = new Command.SetMotorMode(MotorMode.GRAVITY_COMPENSATION);

  @Test
  void aHeadWithWeightStaysWhereverAHandLeavesIt() {
    WeightyIo io = new WeightyIo(angles(TILTED));
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      robot.run(2);
      assertHead(robot, TILTED, 1e-4);
      io.holdByHand(angles(ELSEWHERE));
      robot.run(0.1);
      io.release();
      robot.run(2);
      assertHead(robot, ELSEWHERE, 1e-3);
      robot.mode(MotorMode.ENABLED);
      robot.run(0.5);
      assertHead(robot, ELSEWHERE, 1e-3);
    }
  }

  @Test
  void theSameHeadFallsWithoutTorque() {
    WeightyIo io = new WeightyIo(angles(TILTED));
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.DISABLED);
      robot.run(0.1);
      assertThat(robot.state().measured().head().zM()).isLessThan(TILTED.zM() - 0.002);
    }
  }

  @Test
  void aHeadThatIsHeldIsHandedOverWithItsWholeTorque() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.play(headGoto(TILTED, 0.5));
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      double[] neededNm = needed(angles(TILTED), TILTED);
      assertThat(Arrays.copyOf(io.handedOverNm, 7)).containsExactly(neededNm, within(1e-6));
      robot.step();
      assertThat(Arrays.copyOf(io.torqueNm, 7)).containsExactly(neededNm, within(1e-6));
    }
  }

  @Test
  void aLimpHeadGetsItsTorqueByAndBy() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.play(headGoto(TILTED, 0.5));
      robot.mode(MotorMode.DISABLED);
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      assertThat(io.handedOverNm).containsOnly(0);
      robot.run(0.25);
      double wholeNm = needed(angles(TILTED), TILTED)[1];
      assertThat(io.torqueNm[1] / wholeNm).isCloseTo(0.5, within(0.05));
      robot.run(0.3);
      assertThat(io.torqueNm[1]).isCloseTo(wholeNm, within(1e-6));
    }
  }

  @Test
  void leavingHoldsTheMeasuredPoseAndAsksForNoTorqueAnyMore() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      double[] there = angles(ELSEWHERE);
      io.pushByHand(Motor.STEWART_1, there[1]);
      robot.step();
      robot.mode(MotorMode.ENABLED);
      assertThat(io.pinned[1]).isEqualTo(there[1]);
      assertThat(io.handedOverNm).containsOnly(0);
    }
  }

  @Test
  void noTorqueIsLargerThanItsLimitNextToASingularPose() {
    double limitNm = HandCrankedLoop.NUMBERS.torques().legLimitNm();
    Pose heavy = heavierThan(2 * limitNm);
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      push(io, angles(heavy));
      robot.step();
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      assertThat(Arrays.stream(io.handedOverNm).map(Math::abs).max()).hasValue(limitNm);
    }
  }

  @Test
  void jointsThatFitNoPoseAreNotHandedOver() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      push(io, anglesWithoutPose());
      robot.step();
      assertRefused(robot.decide(FLOAT), RefusalReason.UNREACHABLE, "fit no pose");
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
    }
  }

  @Test
  void aHeadWhosePoseIsLostIsHeldAndTheFaultSaysWhy() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      push(io, anglesWithoutPose());
      robot.run(0.3);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
      assertThat(robot.state().faults())
          .extracting(Fault::kind)
          .containsExactly(Fault.Kind.POSE_UNKNOWN);
    }
  }

  @Test
  void aMotorThatIsTurnedTooFastIsHeldAndNamedAndTheNextHandOverWaits() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      for (int i = 1; i <= 5; i++) {
        io.pushByHand(Motor.BODY_ROTATION, 0.2 * i);
        robot.step();
      }
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.ENABLED);
      Fault fault = robot.state().faults().getFirst();
      assertThat(fault.kind()).isEqualTo(Fault.Kind.OVERSPEED);
      assertThat(fault.motor()).isEqualTo(Motor.BODY_ROTATION);
      assertRefused(robot.decide(FLOAT), RefusalReason.NOT_RUNNING, "faster");
      robot.run(10.1);
      assertThat(robot.decide(FLOAT)).isEqualTo(Outcome.EXECUTED);
    }
  }

  @Test
  void oneWrongSampleIsNoMotion() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      io.pushByHand(Motor.BODY_ROTATION, 1);
      robot.step();
      io.pushByHand(Motor.BODY_ROTATION, 0);
      robot.run(1);
      assertThat(robot.state().motorMode()).isEqualTo(MotorMode.GRAVITY_COMPENSATION);
    }
  }

  @Test
  void streamsAndMovesAreToldThatOnlyGravityIsCompensated() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      assertRefused(
          robot.decide(headGoto(TILTED, 1)), RefusalReason.MOTORS_OFF, "compensate gravity");
      assertRefused(
          robot.stream(BodyTargets.ofHead(TILTED)), RefusalReason.MOTORS_OFF, "compensate gravity");
    }
  }

  @Test
  void bodyAndAntennasHoldTheirPlaceWhileTheLegsAreFree() {
    WatchedIo io = new WatchedIo();
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.play(
          HandCrankedLoop.gotoTargets(
              BodyTargets.of(Pose.IDENTITY, 0.2, new Antennas(0.4, -0.3)), 0.5));
      robot.mode(MotorMode.GRAVITY_COMPENSATION);
      io.pushByHand(Motor.RIGHT_ANTENNA, 0.45);
      io.pushByHand(Motor.STEWART_2, -0.5);
      robot.run(0.5);
      assertThat(io.written[Motor.RIGHT_ANTENNA.index()]).isEqualTo(0.4);
      assertThat(io.written[Motor.BODY_ROTATION.index()]).isCloseTo(0.2, within(1e-9));
      assertThat(io.written[Motor.STEWART_2.index()]).isEqualTo(-0.5);
      assertThat(io.torqueNm[Motor.RIGHT_ANTENNA.index()]).isZero();
    }
  }

  private static void assertRefused(Outcome outcome, RefusalReason reason, String text) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.text()).contains(text);
            });
  }

  private static void assertHead(HandCrankedLoop robot, Pose expected, double tolerance) {
    assertThat(robot.state().measured().head().toRowMajor())
        .containsExactly(expected.toRowMajor(), within(tolerance));
  }

  private static double[] needed(double[] angles, Pose head) {
    double[] torqueNm = new double[HeadJoints.COUNT];
    GravityCompensation gravity = new GravityCompensation(HandCrankedLoop.NUMBERS);
    angles[7] = -3.05;
    angles[8] = 3.05;
    assertThat(gravity.solve(angles, head, torqueNm)).isTrue();
    return torqueNm;
  }

  private static double[] angles(Pose head) {
    double[] joints = new double[HeadJoints.COUNT];
    PlatformGeometry geometry = PlatformGeometry.of(HandCrankedLoop.NUMBERS);
    assertThat(new InverseKinematics(geometry).solve(head, 0, true, joints)).isTrue();
    return Arrays.copyOf(joints, Motor.COUNT);
  }

  private static void push(WatchedIo io, double[] angles) {
    for (int i = 0; i < HeadJoints.COUNT; i++) {
      io.pushByHand(Motor.at(i), angles[i]);
    }
  }

  private static Pose heavierThan(double limitNm) {
    PlatformGeometry geometry = PlatformGeometry.of(HandCrankedLoop.NUMBERS);
    InverseKinematics inverse = new InverseKinematics(geometry);
    GravityCompensation gravity = new GravityCompensation(HandCrankedLoop.NUMBERS);
    ForwardKinematics forward = new ForwardKinematics(geometry);
    Random random = new Random(11);
    double[] joints = new double[HeadJoints.COUNT];
    double[] torqueNm = new double[HeadJoints.COUNT];
    while (true) {
      Pose head =
          Pose.ofXyzRpy(
              0.03 * random.nextGaussian(),
              0.03 * random.nextGaussian(),
              0.02 * random.nextGaussian(),
              0.5 * random.nextGaussian(),
              0.5 * random.nextGaussian(),
              0);
      if (inverse.solve(head, 0, true, joints)
          && gravity.solve(Arrays.copyOf(joints, Motor.COUNT), head, torqueNm)
          && Arrays.stream(torqueNm).map(Math::abs).max().orElse(0) > limitNm) {
        forward.reset();
        if (forward.solve(joints) && Math.abs(forward.headPose().zM() - head.zM()) < 1e-6) {
          return head;
        }
      }
    }
  }

  private static double[] anglesWithoutPose() {
    ForwardKinematics forward = new ForwardKinematics(PlatformGeometry.of(HandCrankedLoop.NUMBERS));
    Random random = new Random(1);
    double[] joints = new double[HeadJoints.COUNT];
    do {
      for (int i = 1; i < joints.length; i++) {
        joints[i] = 3 * random.nextDouble() - 1.5;
      }
    } while (forward.solve(joints));
    return joints;
  }
}
