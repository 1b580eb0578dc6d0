package dev.reachystudio.render.model.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.urdf.UrdfReader;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RobotPoserTest {

  private static final double LEG_RAD = 0.6265;
  private static final HeadJoints NEUTRAL =
      new HeadJoints(0, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD);

  private RobotPoser poser;

  @BeforeEach
  void readDescription() throws Exception {
    poser = new RobotPoser(UrdfReader.read(new BuiltInDescription().urdf()));
  }

  @Test
  void theNeutralHeadIsAt177Millimetres() {
    Pose head = poseOf("head", state(Pose.IDENTITY, NEUTRAL, 0, 0));
    assertThat(head.zM()).isCloseTo(0.177, within(1e-12));
    assertThat(head.r00()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theCameraLooksForwardFromBetweenTheEyes() {
    Pose camera = poseOf("camera", state(Pose.IDENTITY, NEUTRAL, 0, 0));
    assertThat(camera.xM()).isCloseTo(0.0395, within(1e-4));
    assertThat(camera.yM()).isCloseTo(0, within(1e-5));
  }

  @Test
  void theOpenTreeAtZeroHasTheHeadAt149Point6Millimetres() {
    LinkPoses poses = poser.tree().newPoses();
    poser.tree().pose(new double[poser.tree().count()], 0, poses);
    Pose head = poses.get(poser.tree().indexOf("head"));
    assertThat(head.xM()).isCloseTo(0, within(1e-4));
    assertThat(head.zM()).isCloseTo(0.1496, within(1e-4));
    assertThat(head.r22()).isCloseTo(1, within(1e-4));
  }

  @Test
  void theBodyTurnsWithoutTheHead() {
    HeadJoints turned = new HeadJoints(1, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD, LEG_RAD, -LEG_RAD);
    BodyState state = state(Pose.IDENTITY, turned, 0, 0);
    assertThat(poseOf("head", state).yawRad()).isCloseTo(0, within(1e-12));
    assertThat(poseOf("body", state).yawRad()).isCloseTo(1 - 1.5708, within(1e-9));
  }

  @Test
  void antennasTurnAgainstTheWire() {
    double rad = 0.5;
    BodyState straight = state(Pose.IDENTITY, NEUTRAL, 0, 0);
    BodyState right = state(Pose.IDENTITY, NEUTRAL, rad, 0);
    BodyState left = state(Pose.IDENTITY, NEUTRAL, 0, rad);
    // straight up at 0: a turn by minus the wire's angle about an axis that points forward
    assertThat(tipY("right_antenna_rod", right)).isGreaterThan(tipY("right_antenna_rod", straight));
    assertThat(tipY("left_antenna_rod", left)).isGreaterThan(tipY("left_antenna_rod", straight));
    assertThat(tipY("right_antenna_rod", left)).isEqualTo(tipY("right_antenna_rod", straight));
  }

  private double tipY(String link, BodyState state) {
    Pose antenna = poseOf(link, state);
    return antenna.yM() - 0.1 * antenna.r11(); // the antenna points along −y of its link
  }

  @Test
  void aLegWithoutASolutionStaysWhereItWas() {
    BodyState good = state(Pose.ofXyzRpy(0, 0, 0.01, 0, 0, 0), NEUTRAL, 0.1, 0.2);
    Pose arm = poseOf("arm_3", good);
    double nan = Double.NaN;
    BodyState bad =
        state(
            new Pose(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, nan),
            new HeadJoints(nan, nan, nan, nan, nan, nan, nan),
            nan,
            nan);
    LinkPoses poses = poser.pose(bad);
    assertThat(poses.get(poser.tree().indexOf("arm_3"))).isEqualTo(arm);
    for (int link = 0; link < poses.count(); link++) {
      assertThat(poses.get(link).isFinite()).isTrue();
    }
  }

  @Test
  void aRobotWithOtherJointsIsShownAtZero() throws Exception {
    RobotPoser other =
        new RobotPoser(
            UrdfReader.read(
                """
                <robot name='r'><link name='a'/><link name='b'/><link name='c'/>
                <joint name='slide' type='prismatic'><origin xyz='0 0 1'/>
                  <parent link='a'/><child link='b'/></joint>
                <joint name='echo' type='prismatic'><parent link='b'/><child link='c'/>
                  <axis xyz='0 1 0'/><mimic joint='slide' multiplier='2' offset='3'/></joint></robot>
                """));
    LinkPoses poses = other.pose(state(Pose.IDENTITY, NEUTRAL, 0, 0));
    assertThat(other.passiveJointsRad()).isEmpty();
    assertThat(poses.get(other.tree().indexOf("c")).yM()).isEqualTo(3);
    assertThat(poses.get(other.tree().indexOf("c")).zM()).isEqualTo(1);
  }

  @Test
  void aFrameAllocatesNothing() {
    BodyState state = state(Pose.ofXyzRpy(0.01, 0, 0.01, 0.1, 0.1, 0.3), NEUTRAL, 0.1, 0.2);
    LinkPoses poses = poser.newPoses();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().threadId();
    for (int i = 0; i < 20_000; i++) {
      poser.pose(state, poses);
    }
    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 0; i < 1_000; i++) {
      poser.pose(state, poses);
    }
    long perFrame = (threads.getThreadAllocatedBytes(id) - before) / 1_000;
    assertThat(perFrame).isLessThan(64);
  }

  private Pose poseOf(String link, BodyState state) {
    return poser.pose(state).get(poser.tree().indexOf(link));
  }

  private static BodyState state(Pose head, HeadJoints joints, double rightRad, double leftRad) {
    return new BodyState(head, joints, new Antennas(rightRad, leftRad));
  }
}
