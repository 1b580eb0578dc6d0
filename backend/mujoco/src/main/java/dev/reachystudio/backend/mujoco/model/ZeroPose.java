package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.description.BallJoints;
import dev.reachystudio.assets.numbers.PlatformNumbers;
import dev.reachystudio.assets.numbers.PlatformNumbers.LegNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The platform with all arms at angle 0 and the head upright: how its model is put together. The
 * arms then lie level and the head is low, and all six rods fit to the noise of the CAD export
 * (1e-5 m).
 *
 * @param legs arms and rods in order
 * @param headFromLink axes of the head's link, which are those of its ball joint, in the head
 */
record ZeroPose(List<LegFrames> legs, Frame headFromLink) {

  /** Enough for a double; each step doubles the digits. */
  private static final int NEWTON_STEPS = 8;

  /**
   * One leg.
   *
   * @param arm the motor's frame in the base: the arm points along x and turns about z
   * @param rod frame of the ball at the arm's end, in the arm's
   * @param end the ball at the rod's other end, in the rod's frame
   */
  record LegFrames(Frame arm, Frame rod, Vector end) {}

  static ZeroPose of(PlatformNumbers platform) {
    double headZM = headZM(platform);
    List<LegFrames> legs = new ArrayList<>();
    for (LegNumbers leg : platform.legs()) {
      Frame arm = Frame.ofInverse(leg.motorFromBase());
      Frame rod =
          Frame.of(BallJoints.parentFromBall(legs.size() + 1))
              .at(new Vector(platform.armLengthM(), 0, 0));
      Vector along = rod.turned(arm.turned(rod(platform, leg, headZM))).unit();
      legs.add(new LegFrames(arm, rod, along.times(platform.rodLengthM())));
    }
    LegFrames carrier = legs.getLast();
    Frame link = Frame.of(BallJoints.parentFromBall(BallJoints.COUNT));
    // The head is upright: its axes are those of the base.
    Frame headFromLink = carrier.arm().then(carrier.rod()).then(link).at(Vector.ZERO);
    return new ZeroPose(List.copyOf(legs), headFromLink);
  }

  /** The height at which the rods have their length, in the mean. */
  private static double headZM(PlatformNumbers platform) {
    double zM = platform.headHeightM();
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double tooLong = 0;
      double slope = 0;
      for (LegNumbers leg : platform.legs()) {
        Vector rod = rod(platform, leg, zM);
        tooLong += rod.length() - platform.rodLengthM();
        slope += rod.z() / rod.length();
      }
      zM -= tooLong / slope;
    }
    return zM;
  }

  /** From the arm's end to the ball on the head, in the base. */
  private static Vector rod(PlatformNumbers platform, LegNumbers leg, double headZM) {
    Frame arm = Frame.ofInverse(leg.motorFromBase());
    Vector ball = Vector.of(leg.ballInHead()).plus(new Vector(0, 0, headZM));
    return ball.minus(arm.origin().plus(arm.x().times(platform.armLengthM())));
  }
}
