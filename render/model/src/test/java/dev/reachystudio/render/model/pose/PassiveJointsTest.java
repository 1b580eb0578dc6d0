package dev.reachystudio.render.model.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.urdf.RobotDescription;
import dev.reachystudio.render.model.urdf.UrdfReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The built-in description has the official joints, number by number, so the vectors hold for it.
 */
class PassiveJointsTest {

  /** Tolerances of the vectors. */
  private static final double GAP_M = 1e-6;

  private static final double POSE = 1e-6;

  static Stream<PassiveVectors.Case> cases() {
    return PassiveVectors.cases();
  }

  @Test
  void theVectorsAreThere() {
    assertThat(cases().count()).isGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTreeWithThePassiveJointsClosesAllLoops(PassiveVectors.Case given) throws Exception {
    Robot robot = new Robot();
    robot.poser.pose(given.state());
    assertClosed(robot, given, robot.poser.passiveJointsRad());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReferencesOwnChoiceClosesThemToo(PassiveVectors.Case given) throws Exception {
    double[] passive = given.passiveRad().stream().mapToDouble(Double::doubleValue).toArray();
    assertClosed(new Robot(), given, passive);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theHeadIsExactlyWhereTheStateSays(PassiveVectors.Case given) throws Exception {
    Robot robot = new Robot();
    LinkPoses poses = robot.poser.pose(given.state());
    assertHead(poses.get(robot.tree.indexOf("head")), given.state().head(), 1e-12);
  }

  /** Walks the plain tree with the angles, as any other program would. */
  private static void assertClosed(Robot robot, PassiveVectors.Case given, double[] passive) {
    double[] values = new double[robot.tree.count()];
    values[robot.tree.jointIndexOf("yaw_body")] = given.state().headJoints().bodyYawRad();
    for (int leg = 1; leg <= 6; leg++) {
      values[robot.tree.jointIndexOf("stewart_" + leg)] = given.state().headJoints().get(leg);
    }
    for (int i = 0; i < passive.length; i++) {
      String name = "passive_" + (i / 3 + 1) + "_" + "xyz".charAt(i % 3);
      values[robot.tree.jointIndexOf(name)] = passive[i];
    }
    LinkPoses poses = robot.tree.newPoses();
    robot.tree.pose(values, 0, poses);
    for (int leg = 1; leg <= 5; leg++) {
      Pose rodEnd = poses.get(robot.tree.indexOf("closing_" + leg + "_1"));
      Pose ball = poses.get(robot.tree.indexOf("closing_" + leg + "_2"));
      double gap =
          Math.hypot(
              Math.hypot(rodEnd.xM() - ball.xM(), rodEnd.yM() - ball.yM()),
              rodEnd.zM() - ball.zM());
      assertThat(gap).as("gap of leg %d", leg).isLessThan(GAP_M);
    }
    assertHead(poses.get(robot.tree.indexOf("head")), given.state().head(), POSE);
  }

  private static void assertHead(Pose drawn, Pose wanted, double tolerance) {
    double[] a = drawn.toRowMajor();
    double[] b = wanted.toRowMajor();
    b[11] += RobotPoser.NEUTRAL_HEAD_HEIGHT_M;
    for (int i = 0; i < 16; i++) {
      assertThat(a[i]).as("entry %d", i).isCloseTo(b[i], within(tolerance));
    }
  }

  private static final class Robot {
    final RobotPoser poser;
    final LinkTree tree;

    Robot() throws Exception {
      RobotDescription description = UrdfReader.read(new BuiltInDescription().urdf());
      poser = new RobotPoser(description);
      tree = poser.tree();
    }
  }
}
