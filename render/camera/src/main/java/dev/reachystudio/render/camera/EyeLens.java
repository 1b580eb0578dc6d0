package dev.reachystudio.render.camera;

/** Where the pixels of a picture look. Pure; any thread. */
@FunctionalInterface
public interface EyeLens {

  /**
   * A direction in the frame of the camera: the point it passes one unit in front of it.
   *
   * @param x to the right
   * @param y down
   */
  record Ray(double x, double y) {}

  /**
   * The direction that a pixel looks in.
   *
   * @param uPx from the left; 0 is the middle of the first pixel
   * @param vPx from the top; 0 is the middle of the first pixel
   */
  Ray ray(double uPx, double vPx);
}
