package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.TimeLaws;
import dev.reachystudio.protocol.value.TimeLaw;

/**
 * Goes over from one move to the next while both run. The share of the newer one grows along the
 * minimum-jerk law, whose speed is 0 at both ends: the blend starts with the speed of the older
 * move and ends with that of the newer one.
 *
 * <p>Mutable, belongs to the control thread, allocates nothing.
 */
public final class CrossFade {

  private final HeadPath path = new HeadPath();

  /**
   * Lays the share of the older move over the newer one.
   *
   * @param older what the older move asks for: a head pose
   * @param newer what the newer move asks for: a head pose; becomes the blend
   * @param progress 0 at the start of the fade … 1 at its end
   */
  public void apply(MotionSample older, MotionSample newer, double progress) {
    double share = TimeLaws.fraction(TimeLaw.MINJERK, progress);
    path.geodesic(older.head, newer.head);
    path.at(share, newer.head);
    newer.bodyYawRad = between(older.bodyYawRad, newer.bodyYawRad, share);
    newer.antennas(
        between(older.rightRad, newer.rightRad, share),
        between(older.leftRad, newer.leftRad, share));
  }

  private static double between(double older, double newer, double share) {
    return older + share * (newer - older);
  }
}
