package dev.reachystudio.render.view;

import dev.reachystudio.render.model.pose.LinkPoses;
import dev.reachystudio.render.model.scene.ScenePart;
import java.util.List;
import java.util.function.Predicate;

/** Points that stand for parts of the robot when the camera is fitted to them. */
final class FitPoints {

  private static final int SLICES = 40;
  private static final int TURNS = 16;

  private FitPoints() {}

  /**
   * The space the parts take when they turn about the vertical axis, so that a fitted camera may go
   * round the robot and the robot may turn.
   *
   * @return x, y, z of each point, metres; empty if there is nothing
   */
  static float[] turned(List<ScenePart> parts, LinkTransforms at) {
    float[] points = of(parts, at, part -> true);
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 2; i < points.length; i += 3) {
      low = Math.min(low, points[i]);
      high = Math.max(high, points[i]);
    }
    if (points.length == 0) {
      return points;
    }
    double[] radius = new double[SLICES + 1];
    for (int i = 0; i < points.length; i += 3) {
      double share = (points[i + 2] - low) / Math.max(high - low, 1e-6f);
      int slice = (int) Math.round(share * SLICES);
      radius[slice] = Math.max(radius[slice], Math.hypot(points[i], points[i + 1]));
    }
    float[] result = new float[3 * TURNS * radius.length];
    int next = 0;
    for (int slice = 0; slice < radius.length; slice++) {
      for (int turn = 0; turn < TURNS; turn++) {
        double angle = 2 * Math.PI * turn / TURNS;
        result[next++] = (float) (radius[slice] * Math.cos(angle));
        result[next++] = (float) (radius[slice] * Math.sin(angle));
        result[next++] = low + (high - low) * slice / SLICES;
      }
    }
    return result;
  }

  /** Every vertex of some parts where they are now: x, y, z of each, in the world, metres. */
  static float[] of(List<ScenePart> parts, LinkTransforms at, Predicate<ScenePart> which) {
    List<ScenePart> chosen = parts.stream().filter(which).toList();
    int count = chosen.stream().mapToInt(part -> part.mesh().points().length).sum();
    float[] result = new float[count];
    int next = 0;
    LinkPoses poses = at.poses();
    for (ScenePart part : chosen) {
      int link = at.linkOf(part.link());
      float[] p = part.mesh().points();
      for (int i = 0; i < p.length; i += 3) {
        for (int row = 0; row < 3; row++) {
          result[next++] =
              (float)
                  (poses.at(link, row, 0) * p[i]
                      + poses.at(link, row, 1) * p[i + 1]
                      + poses.at(link, row, 2) * p[i + 2]
                      + poses.at(link, row, 3));
        }
      }
    }
    return result;
  }
}
