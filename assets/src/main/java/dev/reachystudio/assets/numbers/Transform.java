package dev.reachystudio.assets.numbers;

/**
 * A rotation and a translation, row by row. The rotation is as in the file, not necessarily exactly
 * orthonormal.
 *
 * @param r00 row 0, column 0
 * @param r01 row 0, column 1
 * @param r02 row 0, column 2
 * @param xM translation
 * @param r10 row 1, column 0
 * @param r11 row 1, column 1
 * @param r12 row 1, column 2
 * @param yM translation
 * @param r20 row 2, column 0
 * @param r21 row 2, column 1
 * @param r22 row 2, column 2
 * @param zM translation
 */
public record Transform(
    double r00,
    double r01,
    double r02,
    double xM,
    double r10,
    double r11,
    double r12,
    double yM,
    double r20,
    double r21,
    double r22,
    double zM) {

  static Transform read(NumbersFile file, String rotationKey, String translationKey) {
    double[] r = file.numbers(rotationKey, 9);
    double[] t = file.numbers(translationKey, 3);
    return new Transform(r[0], r[1], r[2], t[0], r[3], r[4], r[5], t[1], r[6], r[7], r[8], t[2]);
  }
}
