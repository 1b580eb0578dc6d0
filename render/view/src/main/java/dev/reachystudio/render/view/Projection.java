package dev.reachystudio.render.view;

/**
 * How a camera maps the world to a picture. Screen x runs right and y down, in pixels; depth is the
 * distance from the eye along the viewing direction, metres. Made once per camera change.
 */
final class Projection {

  private final CameraPose camera;
  private final double widthPx;
  private final double heightPx;
  private final double focalPx;
  private final double[] eyeM = new double[3];
  private final double[] right;
  private final double[] up;
  private final double[] forward;

  Projection(CameraPose camera, double widthPx, double heightPx) {
    this.camera = camera;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.focalPx = heightPx / 2 / Math.tan(CameraPose.FIELD_OF_VIEW_RAD / 2);
    double sa = Math.sin(camera.azimuthRad());
    double ca = Math.cos(camera.azimuthRad());
    double se = Math.sin(camera.elevationRad());
    double ce = Math.cos(camera.elevationRad());
    right = new double[] {-sa, ca, 0};
    up = new double[] {-se * ca, -se * sa, ce};
    forward = new double[] {-ce * ca, -ce * sa, -se};
    eyeM[0] = camera.xM() - camera.distanceM() * forward[0];
    eyeM[1] = camera.yM() - camera.distanceM() * forward[1];
    eyeM[2] = camera.zM() - camera.distanceM() * forward[2];
  }

  CameraPose camera() {
    return camera;
  }

  double widthPx() {
    return widthPx;
  }

  double heightPx() {
    return heightPx;
  }

  /** Component of the eye's position, metres: 0 = x, 1 = y, 2 = z. */
  double eyeM(int axis) {
    return eyeM[axis];
  }

  double right(int axis) {
    return right[axis];
  }

  double up(int axis) {
    return up[axis];
  }

  double forward(int axis) {
    return forward[axis];
  }

  /** Metres from the eye along the viewing direction; negative behind the eye. */
  double depthM(double xM, double yM, double zM) {
    return along(forward, xM, yM, zM);
  }

  /** Screen x of a point in front of the eye. */
  double screenX(double xM, double yM, double zM) {
    return widthPx / 2 + focalPx * along(right, xM, yM, zM) / depthM(xM, yM, zM);
  }

  /** Screen y of a point in front of the eye. */
  double screenY(double xM, double yM, double zM) {
    return heightPx / 2 - focalPx * along(up, xM, yM, zM) / depthM(xM, yM, zM);
  }

  /** Size of a pixel at the point looked at. */
  double metresPerPixel() {
    return camera.distanceM() / focalPx;
  }

  /** Size of a pixel at some depth. */
  double metresPerPixel(double depthM) {
    return depthM / focalPx;
  }

  /** Direction of sight through a pixel, x, y, z, not normalised. */
  double[] rayThrough(double screenX, double screenY) {
    double x = (screenX - widthPx / 2) / focalPx;
    double y = (heightPx / 2 - screenY) / focalPx;
    double[] ray = new double[3];
    for (int i = 0; i < 3; i++) {
      ray[i] = forward[i] + x * right[i] + y * up[i];
    }
    return ray;
  }

  private double along(double[] direction, double xM, double yM, double zM) {
    return direction[0] * (xM - eyeM[0])
        + direction[1] * (yM - eyeM[1])
        + direction[2] * (zM - eyeM[2]);
  }
}
