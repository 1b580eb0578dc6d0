package dev.reachystudio.render.view;

/** Finds the camera from which a set of points just fills the picture. */
final class CameraFit {

  /** The picture is fitted in a few steps: the middle and the distance depend on each other. */
  private static final int STEPS = 12;

  private CameraFit() {}

  /**
   * Looks from the direction of a camera at a set of points, as near as they all stay in the
   * picture.
   *
   * @param direction whose azimuth and elevation are kept
   * @param pointsM x, y, z of each, metres; not empty
   * @param aspect width of the picture over its height
   * @param margin part of the picture left free at each edge, 0…0.5
   * @return within the camera's limits
   */
  static CameraPose fit(CameraPose direction, float[] pointsM, double aspect, double margin) {
    double halfHeight = Math.tan(CameraPose.FIELD_OF_VIEW_RAD / 2) * (1 - 2 * margin);
    double halfWidth = halfHeight * aspect;
    CameraPose camera = centred(direction, pointsM).limited();
    for (int step = 0; step < STEPS; step++) {
      Projection view = new Projection(camera, 1, 1);
      double needed = 0;
      double left = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      double[] at = new double[3];
      for (int i = 0; i + 2 < pointsM.length; i += 3) {
        inCamera(view, pointsM, i, at);
        double behindM = at[2] - camera.distanceM();
        needed = Math.max(needed, Math.abs(at[0]) / halfWidth - behindM);
        needed = Math.max(needed, Math.abs(at[1]) / halfHeight - behindM);
        double depth = Math.max(at[2], 1e-3);
        left = Math.min(left, at[0] / depth);
        right = Math.max(right, at[0] / depth);
        low = Math.min(low, at[1] / depth);
        high = Math.max(high, at[1] / depth);
      }
      camera =
          camera
              .withDistance(needed)
              .panned((left + right) / 2 * needed, (low + high) / 2 * needed);
    }
    return camera;
  }

  private static void inCamera(Projection view, float[] points, int i, double[] out) {
    double x = points[i] - view.eyeM(0);
    double y = points[i + 1] - view.eyeM(1);
    double z = points[i + 2] - view.eyeM(2);
    out[0] = view.right(0) * x + view.right(1) * y + view.right(2) * z;
    out[1] = view.up(0) * x + view.up(1) * y + view.up(2) * z;
    out[2] = view.forward(0) * x + view.forward(1) * y + view.forward(2) * z;
  }

  private static CameraPose centred(CameraPose direction, float[] points) {
    double[] low = {1e9, 1e9, 1e9};
    double[] high = {-1e9, -1e9, -1e9};
    for (int i = 0; i < points.length; i++) {
      low[i % 3] = Math.min(low[i % 3], points[i]);
      high[i % 3] = Math.max(high[i % 3], points[i]);
    }
    return new CameraPose(
        (low[0] + high[0]) / 2,
        (low[1] + high[1]) / 2,
        (low[2] + high[2]) / 2,
        direction.azimuthRad(),
        direction.elevationRad(),
        1);
  }
}
