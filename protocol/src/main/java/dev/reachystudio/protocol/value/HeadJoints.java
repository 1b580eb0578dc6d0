package dev.reachystudio.protocol.value;

/**
 * Angles of the seven motors that move the head, radians, in the order of the wire: {@code
 * [body_yaw, stewart_1 … stewart_6]}. A leg without a solution is NaN.
 *
 * @param bodyYawRad rotation of the body about z
 * @param leg1Rad arm of leg 1
 * @param leg2Rad arm of leg 2
 * @param leg3Rad arm of leg 3
 * @param leg4Rad arm of leg 4
 * @param leg5Rad arm of leg 5
 * @param leg6Rad arm of leg 6
 */
public record HeadJoints(
    double bodyYawRad,
    double leg1Rad,
    double leg2Rad,
    double leg3Rad,
    double leg4Rad,
    double leg5Rad,
    double leg6Rad) {

  /** Number of joints. */
  public static final int COUNT = 7;

  /**
   * Reads seven angles in wire order.
   *
   * @throws IllegalArgumentException if there are not seven
   */
  public static HeadJoints of(double[] anglesRad) {
    if (anglesRad.length != COUNT) {
      throw new IllegalArgumentException("head joints are 7 numbers, not " + anglesRad.length);
    }
    return new HeadJoints(
        anglesRad[0],
        anglesRad[1],
        anglesRad[2],
        anglesRad[3],
        anglesRad[4],
        anglesRad[5],
        anglesRad[6]);
  }

  /** The seven angles in wire order, in a new array. */
  public double[] toArray() {
    return new double[] {bodyYawRad, leg1Rad, leg2Rad, leg3Rad, leg4Rad, leg5Rad, leg6Rad};
  }

  /**
   * The angle at a place in wire order.
   *
   * @param index 0 = body yaw, 1…6 = legs
   */
  public double get(int index) {
    return switch (index) {
      case 0 -> bodyYawRad;
      case 1 -> leg1Rad;
      case 2 -> leg2Rad;
      case 3 -> leg3Rad;
      case 4 -> leg4Rad;
      case 5 -> leg5Rad;
      case 6 -> leg6Rad;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}
