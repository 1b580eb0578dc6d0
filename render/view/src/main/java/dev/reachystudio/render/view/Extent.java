package dev.reachystudio.render.view;

import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;
import java.util.List;

/**
 * The box around a thing in its own frame.
 *
 * @param middleM x, y, z of its middle, metres
 * @param halfM half of its edges, metres
 */
record Extent(Point middleM, Point halfM) {

  static Extent of(List<MeshData> meshes) {
    double[] low = {0, 0, 0};
    double[] high = {0, 0, 0};
    boolean first = true;
    for (MeshData mesh : meshes) {
      float[] points = mesh.points();
      for (int i = 0; i < points.length; i++) {
        boolean start = first && i < 3;
        low[i % 3] = start ? points[i] : Math.min(low[i % 3], points[i]);
        high[i % 3] = start ? points[i] : Math.max(high[i % 3], points[i]);
      }
      first = false;
    }
    return new Extent(
        new Point((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2),
        new Point((high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2));
  }

  /** The box around it in the world, its edges along the world's axes. */
  Extent in(Pose p) {
    return new Extent(
        new Point(
            p.r00() * middleM.x() + p.r01() * middleM.y() + p.r02() * middleM.z() + p.xM(),
            p.r10() * middleM.x() + p.r11() * middleM.y() + p.r12() * middleM.z() + p.yM(),
            p.r20() * middleM.x() + p.r21() * middleM.y() + p.r22() * middleM.z() + p.zM()),
        new Point(
            reach(p.r00(), p.r01(), p.r02()),
            reach(p.r10(), p.r11(), p.r12()),
            reach(p.r20(), p.r21(), p.r22())));
  }

  private double reach(double x, double y, double z) {
    return Math.abs(x) * halfM.x() + Math.abs(y) * halfM.y() + Math.abs(z) * halfM.z();
  }
}
