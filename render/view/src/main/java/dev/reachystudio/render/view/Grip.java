package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.pose.RobotPoser;
import dev.reachystudio.render.model.scene.BodyGroup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pointer holds: a point of the head or of a movable thing.
 *
 * @param thing null for the head
 * @param pointM in the frame of the head's poses, or of the thing, metres
 */
record Grip(@Nullable BodyNode thing, Point pointM) {

  /** The foremost thing under a pixel, if it can be pushed. */
  static Optional<Grip> at(
      @Nullable RobotScene robot,
      WorldOnShow world,
      Pose measuredHead,
      Projection view,
      double screenX,
      double screenY) {
    Sight sight = Sight.through(view, screenX, screenY);
    double nearest = Double.POSITIVE_INFINITY;
    BodyNode thing = null;
    for (BodyNode body : world.bodies()) {
      double depth = body.depth(sight);
      if (depth < nearest) {
        nearest = depth;
        thing = body;
      }
    }
    if (robot != null) {
      PartPicker.Hit hit = PartPicker.pick(robot, view, screenX, screenY).orElse(null);
      if (hit != null && hit.depth() < nearest) {
        boolean head = hit.part().group() == BodyGroup.HEAD && measuredHead.isFinite();
        return head
            ? Optional.of(new Grip(null, within(worldFromHead(measuredHead), sight, hit.depth())))
            : Optional.empty();
      }
    }
    return thing != null && isPushable(thing)
        ? Optional.of(new Grip(thing, within(thing.worldFromBody(), sight, nearest)))
        : Optional.empty();
  }

  /** A push on a thing that is called the head would be on the robot's. */
  private static boolean isPushable(BodyNode thing) {
    return thing.movable() && !thing.name().equals(Push.HEAD);
  }

  private static Point within(Pose worldFromBody, Sight sight, double depth) {
    return Point.of(sight.from(worldFromBody).pointM(depth));
  }

  /** The name that a push has for it. */
  String body() {
    return thing == null ? Push.HEAD : thing.name();
  }

  /** Where the point is now, in the world; null while that is not known. */
  @Nullable Point worldM(Pose measuredHead) {
    Pose at = thing == null ? worldFromHead(measuredHead) : thing.worldFromBody();
    if (!at.isFinite()) {
      return null;
    }
    return new Point(
        at.r00() * pointM.x() + at.r01() * pointM.y() + at.r02() * pointM.z() + at.xM(),
        at.r10() * pointM.x() + at.r11() * pointM.y() + at.r12() * pointM.z() + at.yM(),
        at.r20() * pointM.x() + at.r21() * pointM.y() + at.r22() * pointM.z() + at.zM());
  }

  /** Head poses have their z from the neutral head. */
  private static Pose worldFromHead(Pose p) {
    return new Pose(
        p.r00(),
        p.r01(),
        p.r02(),
        p.xM(),
        p.r10(),
        p.r11(),
        p.r12(),
        p.yM(),
        p.r20(),
        p.r21(),
        p.r22(),
        p.zM() + RobotPoser.NEUTRAL_HEAD_HEIGHT_M);
  }
}
