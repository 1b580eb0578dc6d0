package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Pose;

/** Head poses that look at something. Only the rotation; the head stays where neutral is. */
public final class LookAt {

  /** Below this length a point gives no direction. */
  private static final double NO_DIRECTION_M = 1e-12;

  /** Sine of the angle to the forward axis below which there is no axis to turn about. */
  private static final double NO_AXIS = 1e-8;

  /** Straight behind, every axis would do; the reference turns about y, which nothing can reach. */
  private static final Pose BEHIND = new Pose(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0);

  private LookAt() {}

  /**
   * Looks at a point of the world: the least rotation that takes forward to its direction. A
   * diagonal direction brings some roll with it. The pose may be out of reach.
   *
   * @param xM forward of the neutral head
   * @param yM left of it
   * @param zM above it
   * @return the head pose; neutral for the neutral head's own position
   */
  public static Pose world(double xM, double yM, double zM) {
    double length = Math.sqrt(xM * xM + yM * yM + zM * zM);
    if (length < NO_DIRECTION_M) {
      return Pose.IDENTITY;
    }
    double cosine = xM / length;
    // forward × direction = (0, −z, y)
    double sineY = -zM / length;
    double sineZ = yM / length;
    double sine = Math.sqrt(sineY * sineY + sineZ * sineZ);
    if (sine < NO_AXIS) {
      return cosine > 0 ? Pose.IDENTITY : BEHIND;
    }
    double axisY = sineY / sine;
    double axisZ = sineZ / sine;
    double v = 1 - cosine;
    return new Pose(
        cosine,
        -sineZ,
        sineY,
        0,
        sineZ,
        cosine + v * axisY * axisY,
        v * axisY * axisZ,
        0,
        -sineY,
        v * axisY * axisZ,
        cosine + v * axisZ * axisZ,
        0);
  }

  /**
   * Looks along the ray of a pixel. The place of the camera in the head is not taken into account,
   * as in the reference.
   *
   * @param uPx from the left
   * @param vPx from the top
   * @param camera the camera, for the resolution the pixel is from
   * @param headPose measured head pose when the picture was taken, {@code worldFromHead}
   * @return the head pose; may be out of reach
   */
  public static Pose image(double uPx, double vPx, CameraModel camera, Pose headPose) {
    double[] ray = pixelRay(uPx, vPx, camera);
    return along(ray[0], ray[1], ray[2], headPose);
  }

  /**
   * The direction a pixel looks in.
   *
   * @param uPx from the left
   * @param vPx from the top
   * @param camera the camera, for the resolution the pixel is from
   * @return x, y, z in the axes of the head
   */
  public static double[] pixelRay(double uPx, double vPx, CameraModel camera) {
    CameraModel.PlanePoint ray = camera.undistorted(uPx, vPx);
    // headFromCamera: forward of the camera is x of the head, right is −y, down is −z.
    return new double[] {1, -ray.x(), -ray.y()};
  }

  /**
   * Looks in a direction that is known in the axes of the head.
   *
   * @param x forward
   * @param y left
   * @param z up
   * @param headPose head pose at which the direction was seen, {@code worldFromHead}
   * @return the head pose; may be out of reach
   */
  public static Pose along(double x, double y, double z, Pose headPose) {
    return world(
        headPose.r00() * x + headPose.r01() * y + headPose.r02() * z,
        headPose.r10() * x + headPose.r11() * y + headPose.r12() * z,
        headPose.r20() * x + headPose.r21() * y + headPose.r22() * z);
  }
}
