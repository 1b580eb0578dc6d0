package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.BodyGroup;
import dev.reachystudio.render.model.scene.SceneParts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A robot in the scene with what is measured off it once: its outline, its foot, its head. */
final class RobotOnShow {

  private final RobotScene scene;
  private final float[] outlineM;
  private final double footRadiusM;
  private final double[] headMiddleM;
  private final List<List<PartNode>> partsOfMotors;

  RobotOnShow(SceneParts model) {
    scene = new RobotScene(model);
    LinkTransforms at = scene.measured();
    at.show(RestState.TALLEST);
    outlineM = FitPoints.turned(model.parts(), at);
    at.show(RestState.NEUTRAL);
    footRadiusM = radiusM(FitPoints.of(model.parts(), at, part -> part.group() == BodyGroup.FOOT));
    headMiddleM = middleM(FitPoints.of(model.parts(), at, part -> part.group() == BodyGroup.HEAD));
    headMiddleM[2] -= RobotPoser.NEUTRAL_HEAD_HEIGHT_M;
    partsOfMotors = Arrays.stream(Motor.values()).map(this::shownFor).toList();
  }

  RobotScene scene() {
    return scene;
  }

  /** What the camera is fitted to. */
  float[] outlineM() {
    return outlineM;
  }

  double footRadiusM() {
    return footRadiusM;
  }

  /** Recolours. */
  void look(ViewSettings settings) {
    Set<String> faulty = new HashSet<>(settings.faultyLinks.get());
    for (Motor motor : settings.faultyMotors.get()) {
      faulty.addAll(linksOf(motor));
    }
    scene.show(
        settings.colors.get(), new Look(settings.xray.get(), settings.offline.get()), faulty);
  }

  /** The head's frame, moved to the middle of the head, z from the table. */
  @Nullable Pose headFrame(Pose head) {
    if (!head.isFinite()) {
      return null;
    }
    double x = headMiddleM[0];
    double y = headMiddleM[1];
    double z = headMiddleM[2];
    return new Pose(
        head.r00(),
        head.r01(),
        head.r02(),
        head.xM() + head.r00() * x + head.r01() * y + head.r02() * z,
        head.r10(),
        head.r11(),
        head.r12(),
        head.yM() + head.r10() * x + head.r11() * y + head.r12() * z,
        head.r20(),
        head.r21(),
        head.r22(),
        head.zM()
            + head.r20() * x
            + head.r21() * y
            + head.r22() * z
            + RobotPoser.NEUTRAL_HEAD_HEIGHT_M);
  }

  /** What shows how hard a motor works: the body, an arm with its rod, an antenna. */
  List<PartNode> partsOf(Motor motor) {
    return partsOfMotors.get(motor.index());
  }

  private List<PartNode> shownFor(Motor motor) {
    return scene.parts().stream()
        .filter(part -> part.part().group() == groupOf(motor))
        .filter(part -> scene.measured().isCarriedBy(jointOf(motor), part.part().link()))
        .toList();
  }

  private static BodyGroup groupOf(Motor motor) {
    return switch (motor) {
      case BODY_ROTATION -> BodyGroup.BODY;
      case STEWART_1, STEWART_2, STEWART_3, STEWART_4, STEWART_5, STEWART_6 -> BodyGroup.LEGS;
      case RIGHT_ANTENNA -> BodyGroup.RIGHT_ANTENNA;
      case LEFT_ANTENNA -> BodyGroup.LEFT_ANTENNA;
    };
  }

  private static String jointOf(Motor motor) {
    return motor == Motor.BODY_ROTATION ? "yaw_body" : motor.wireName();
  }

  List<Pose> path(List<Pose> headPoses) {
    return headPoses.stream().filter(Pose::isFinite).map(this::headFrame).toList();
  }

  /** The link a motor's joint carries. */
  private Set<String> linksOf(Motor motor) {
    return scene.measured().linkCarriedBy(jointOf(motor)).map(Set::of).orElse(Set.of());
  }

  private static double radiusM(float[] points) {
    double radius = 0;
    for (int i = 0; i < points.length; i += 3) {
      radius = Math.max(radius, Math.hypot(points[i], points[i + 1]));
    }
    return radius;
  }

  private static double[] middleM(float[] points) {
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    for (int i = 0; i < points.length; i++) {
      low[i % 3] = Math.min(low[i % 3], points[i]);
      high[i % 3] = Math.max(high[i % 3], points[i]);
    }
    double[] middle = new double[3];
    for (int i = 0; i < 3 && points.length > 0; i++) {
      middle[i] = (low[i] + high[i]) / 2;
    }
    return middle;
  }
}
