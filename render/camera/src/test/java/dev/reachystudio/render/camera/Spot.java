package dev.reachystudio.render.camera;

/**
 * Where something of one colour is in a picture, however it is lit.
 *
 * @param uPx middle, from the left
 * @param vPx middle, from the top
 * @param pixels how many
 */
record Spot(double uPx, double vPx, int pixels) {

  /** Cosine between two colours that count as the same. */
  private static final double SAME = 0.992;

  static Spot of(int[] argb, int widthPx, int rgb) {
    double u = 0;
    double v = 0;
    int count = 0;
    for (int i = 0; i < argb.length; i++) {
      if (cosine(argb[i], rgb) > SAME) {
        u += i % widthPx;
        int row = i / widthPx;
        v += row;
        count++;
      }
    }
    return new Spot(u / count, v / count, count);
  }

  private static double cosine(int a, int b) {
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }

  private static double dot(int a, int b) {
    return (double) (a >> 16 & 0xff) * (b >> 16 & 0xff)
        + (a >> 8 & 0xff) * (b >> 8 & 0xff)
        + (a & 0xff) * (b & 0xff);
  }
}
