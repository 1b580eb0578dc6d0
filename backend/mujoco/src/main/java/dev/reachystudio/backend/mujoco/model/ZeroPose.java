package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.PlatformNumbers;
import dev.reachystudio.assets.numbers.PlatformNumbers.LegNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The platform with all arms at angle 0 and the head upright: how its model is put together. The
 * arms then lie level and the head is low, and all six rods fit to the noise of the CAD export
 * (1e-5 m).
 *
 * @param headZM height of the head above the foot's underside
 * @param legs arms and rods in order
 */
record ZeroPose(double headZM, List<LegFrames> legs) {

  /** Enough for a double; each step doubles the digits. */
  private static final int NEWTON_STEPS = 8;

  /**
   * One leg.
   *
   * @param arm the motor's frame in the base: the arm points along x and turns about z
   * @param rod the rod's frame in the arm's: it points along x
   */
  record LegFrames(Frame arm, Frame rod) {

    /** A direction of the base in coordinates of the rod. */
    Vector turnedToRod(Vector direction) {
      return rod.turned(arm.turned(direction));
    }
  }

  static ZeroPose of(PlatformNumbers platform) {
    double headZM = headZM(platform);
    List<LegFrames> legs = new ArrayList<>();
    for (LegNumbers leg : platform.legs()) {
      Frame arm = Frame.ofInverse(leg.motorFromBase());
      Vector end = new Vector(platform.armLengthM(), 0, 0);
      Vector along = arm.turned(rod(platform, leg, headZM)).unit();
      legs.add(new LegFrames(arm, new Frame(end, along, Frame.Z.cross(along).unit())));
    }
    return new ZeroPose(headZM, List.copyOf(legs));
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
