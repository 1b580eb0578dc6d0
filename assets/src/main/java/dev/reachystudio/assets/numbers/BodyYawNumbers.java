package dev.reachystudio.assets.numbers;

/**
 * Limits of the automatic body yaw.
 *
 * @param maxFromHeadRad greatest angle between head and body
 * @param maxRad greatest angle of the body to either side
 */
public record BodyYawNumbers(double maxFromHeadRad, double maxRad) {

  static BodyYawNumbers read(NumbersFile file) {
    return new BodyYawNumbers(
        file.positive("body_yaw.max_from_head_rad"), file.positive("body_yaw.max_rad"));
  }
}
