package dev.reachystudio.render.model.scene;

import java.util.Arrays;
import java.util.List;

/** A parallel projection with a depth buffer that only remembers which part is in front. */
final class PartView {

  private static final int NOTHING = -1;

  private final List<float[]> points;
  private final int size;
  private final float[] depth;
  private final int[] front;
  private final double[] centre = new double[3];
  private final double pixelsPerMetre;
  private final double[] right = new double[3];
  private final double[] up = new double[3];
  private final double[] toEye = new double[3];
  private float[] projected = new float[0];

  /**
   * @param points of each part, x, y, z in the world
   * @param size edge of the picture in pixels
   */
  PartView(List<float[]> points, int size) {
    this.points = points;
    this.size = size;
    this.depth = new float[size * size];
    this.front = new int[size * size];
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    int longest = 0;
    for (float[] part : points) {
      longest = Math.max(longest, part.length);
      for (int i = 0; i < part.length; i++) {
        low[i % 3] = Math.min(low[i % 3], part[i]);
        high[i % 3] = Math.max(high[i % 3], part[i]);
      }
    }
    double diagonal2 = 1e-12;
    for (int i = 0; i < 3; i++) {
      centre[i] = (low[i] + high[i]) / 2;
      diagonal2 += (high[i] - low[i]) * (high[i] - low[i]);
    }
    pixelsPerMetre = size / Math.sqrt(diagonal2);
    projected = new float[longest];
  }

  /** Starts a new picture, looking towards the middle from this direction. */
  void look(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    toEye[0] = x / length;
    toEye[1] = y / length;
    toEye[2] = z / length;
    boolean steep = Math.abs(toEye[2]) > 0.9;
    cross(steep ? 1 : 0, 0, steep ? 0 : 1, toEye, right);
    cross(toEye[0], toEye[1], toEye[2], right, up);
    Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    Arrays.fill(front, NOTHING);
  }

  private static void cross(double ax, double ay, double az, double[] b, double[] out) {
    double x = ay * b[2] - az * b[1];
    double y = az * b[0] - ax * b[2];
    double z = ax * b[1] - ay * b[0];
    double length = Math.sqrt(x * x + y * y + z * z);
    out[0] = x / length;
    out[1] = y / length;
    out[2] = z / length;
  }

  /** Draws one part. */
  void draw(int part, int[] triangles) {
    float[] source = points.get(part);
    for (int i = 0; i < source.length; i += 3) {
      double x = source[i] - centre[0];
      double y = source[i + 1] - centre[1];
      double z = source[i + 2] - centre[2];
      projected[i] = (float) (size / 2.0 + pixelsPerMetre * along(right, x, y, z));
      projected[i + 1] = (float) (size / 2.0 - pixelsPerMetre * along(up, x, y, z));
      projected[i + 2] = (float) along(toEye, x, y, z);
    }
    for (int t = 0; t < triangles.length; t += 3) {
      fill(part, 3 * triangles[t], 3 * triangles[t + 1], 3 * triangles[t + 2]);
    }
  }

  private static double along(double[] direction, double x, double y, double z) {
    return direction[0] * x + direction[1] * y + direction[2] * z;
  }

  private void fill(int part, int a, int b, int c) {
    float[] p = projected;
    float area = (p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1]);
    if (area == 0) {
      return;
    }
    int x0 = pixel(Math.min(p[a], Math.min(p[b], p[c])));
    int x1 = pixel(Math.max(p[a], Math.max(p[b], p[c])));
    int y0 = pixel(Math.min(p[a + 1], Math.min(p[b + 1], p[c + 1])));
    int y1 = pixel(Math.max(p[a + 1], Math.max(p[b + 1], p[c + 1])));
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        float px = x + 0.5f;
        float py = y + 0.5f;
        float wb = ((px - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (py - p[a + 1])) / area;
        float wc = ((p[b] - p[a]) * (py - p[a + 1]) - (px - p[a]) * (p[b + 1] - p[a + 1])) / area;
        float wa = 1 - wb - wc;
        if (wa >= 0 && wb >= 0 && wc >= 0) {
          float z = wa * p[a + 2] + wb * p[b + 2] + wc * p[c + 2];
          if (z > depth[y * size + x]) {
            depth[y * size + x] = z;
            front[y * size + x] = part;
          }
        }
      }
    }
  }

  private int pixel(float at) {
    return Math.clamp((int) at, 0, size - 1);
  }

  /** Notes the parts that show at least so many pixels. */
  void markSeen(boolean[] seen, int pixels) {
    int[] counts = new int[seen.length];
    for (int part : front) {
      if (part != NOTHING) {
        counts[part]++;
      }
    }
    for (int part = 0; part < seen.length; part++) {
      seen[part] |= counts[part] >= pixels;
    }
  }
}
