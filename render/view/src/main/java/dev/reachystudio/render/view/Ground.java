package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.value.Pose;

/**
 * The floor of a scene: never a surface, always the grid of the view, so that nothing flickers
 * where both would lie in one plane.
 *
 * @param zM height, 0 is under the robot's foot
 */
record Ground(double zM) {

  /** Under the robot's foot. */
  static final Ground AT_FOOT = new Ground(0);

  /** A floor this near to the robot's foot is the one it stands on. */
  private static final double AT_FOOT_M = 0.02;

  private static final double LEVEL_COS = 0.9999;

  /** Whether the robot stands on it, and not on something else above. */
  boolean underRobot() {
    return zM == 0;
  }

  /** The highest floor without end that is not above the robot's foot; at the foot if none is. */
  static Ground of(SceneModel model) {
    double highest = Double.NEGATIVE_INFINITY;
    for (SceneBody body : model.bodies()) {
      for (ScenePart part : body.parts()) {
        if (isFloor(body, part)) {
          highest = Math.max(highest, heightM(body, part));
        }
      }
    }
    return Double.isInfinite(highest) || highest > -AT_FOOT_M ? AT_FOOT : new Ground(highest);
  }

  /** Whether this part is a floor; then it is not drawn as a surface. */
  static boolean isFloor(SceneBody body, ScenePart part) {
    return part.shape() instanceof SceneShape.Plane plane
        && (plane.halfXM() <= 0 || plane.halfYM() <= 0)
        && !body.movable()
        && upwards(body.worldFromBody(), part.bodyFromPart()) > LEVEL_COS
        && heightM(body, part) < AT_FOOT_M;
  }

  private static double heightM(SceneBody body, ScenePart part) {
    Pose b = body.worldFromBody();
    Pose p = part.bodyFromPart();
    return b.r20() * p.xM() + b.r21() * p.yM() + b.r22() * p.zM() + b.zM();
  }

  /** How much the part's z points up. */
  private static double upwards(Pose b, Pose p) {
    return b.r20() * p.r02() + b.r21() * p.r12() + b.r22() * p.r22();
  }
}
