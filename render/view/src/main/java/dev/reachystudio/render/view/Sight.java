package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;

/** A line of sight in some frame: where it starts and where it goes, metres. */
final class Sight {

  private final double[] eyeM;
  private final double[] ray;

  private Sight(double[] eyeM, double[] ray) {
    this.eyeM = eyeM;
    this.ray = ray;
  }

  /** Through a pixel, in the world; one length of the ray is one metre of depth. */
  static Sight through(Projection view, double screenX, double screenY) {
    return new Sight(
        new double[] {view.eyeM(0), view.eyeM(1), view.eyeM(2)}, view.rayThrough(screenX, screenY));
  }

  /** Straight down from a point of the world; one length of the ray is one metre. */
  static Sight down(double xM, double yM, double zM) {
    return new Sight(new double[] {xM, yM, zM}, new double[] {0, 0, -1});
  }

  /** The same line seen from a frame. */
  Sight from(Pose worldFromFrame) {
    Pose p = worldFromFrame;
    double x = eyeM[0] - p.xM();
    double y = eyeM[1] - p.yM();
    double z = eyeM[2] - p.zM();
    return new Sight(turnedBack(p, x, y, z), turnedBack(p, ray[0], ray[1], ray[2]));
  }

  private static double[] turnedBack(Pose p, double x, double y, double z) {
    return new double[] {
      p.r00() * x + p.r10() * y + p.r20() * z,
      p.r01() * x + p.r11() * y + p.r21() * z,
      p.r02() * x + p.r12() * y + p.r22() * z
    };
  }

  /** The point so many lengths of the ray away. */
  double[] pointM(double depth) {
    return new double[] {
      eyeM[0] + depth * ray[0], eyeM[1] + depth * ray[1], eyeM[2] + depth * ray[2]
    };
  }

  /** Where a mesh of the same frame is met first, in lengths of the ray; infinite if nowhere. */
  double depth(MeshData mesh) {
    double nearest = Double.POSITIVE_INFINITY;
    int[] corners = mesh.triangles();
    for (int t = 0; t < corners.length; t += 3) {
      double depth =
          Triangles.hit(
              mesh.points(), 3 * corners[t], 3 * corners[t + 1], 3 * corners[t + 2], eyeM, ray);
      nearest = Math.min(nearest, depth);
    }
    return nearest;
  }
}
