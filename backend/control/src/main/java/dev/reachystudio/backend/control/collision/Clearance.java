package dev.reachystudio.backend.control.collision;

/**
 * How near two parts of the robot are.
 *
 * @param clearanceM the least distance of the shapes, metres; below 0 they overlap
 * @param pair between which parts
 */
public record Clearance(double clearanceM, BodyPair pair) {

  /** Whether the parts would touch. */
  public boolean collides() {
    return clearanceM < 0;
  }

  /** One sentence for people, such as {@code head and body would overlap by 4 mm}. */
  public String text() {
    double mm = 1000 * Math.abs(clearanceM);
    return String.format(
        java.util.Locale.ROOT,
        collides() ? "%s would overlap by %.1f mm" : "%s are %.1f mm apart",
        pair.text(),
        mm);
  }
}
