package dev.reachystudio.render.camera;

import com.jme3.renderer.Camera;
import com.jme3.scene.Mesh;
import dev.reachystudio.render.camera.EyeLens.Ray;
import java.nio.FloatBuffer;

/**
 * How a picture without lens distortion is pulled into the one that the lens gives: the plain
 * picture covers all that the lens sees, and every {@value #STEP_PX} pixels the lens is asked.
 */
final class EyeWarp {

  /** Between these the lens of the robot is straight within 0.03 pixels. */
  private static final int STEP_PX = 8;

  /** Tangent of 80°: a lens that looks further aside cannot be drawn on a plane. */
  private static final double WIDEST = 5.7;

  private final int widthPx;
  private final int heightPx;
  private final int across;
  private final int down;
  private final Ray[] rays;
  private double left = WIDEST;
  private double right = -WIDEST;
  private double top = WIDEST;
  private double bottom = -WIDEST;

  EyeWarp(int widthPx, int heightPx, EyeLens lens) {
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    across = Math.ceilDiv(widthPx, STEP_PX) + 1;
    down = Math.ceilDiv(heightPx, STEP_PX) + 1;
    rays = new Ray[across * down];
    for (int vertex = 0; vertex < rays.length; vertex++) {
      rays[vertex] = bounded(lens.ray(edgeX(vertex) - 0.5, edgeY(vertex) - 0.5));
      left = Math.min(left, rays[vertex].x());
      right = Math.max(right, rays[vertex].x());
      top = Math.min(top, rays[vertex].y());
      bottom = Math.max(bottom, rays[vertex].y());
    }
  }

  private static Ray bounded(Ray ray) {
    if (!Double.isFinite(ray.x()) || !Double.isFinite(ray.y())) {
      throw new IllegalArgumentException("the lens looks nowhere: " + ray);
    }
    return new Ray(Math.clamp(ray.x(), -WIDEST, WIDEST), Math.clamp(ray.y(), -WIDEST, WIDEST));
  }

  /** Pixels from the left edge of the picture; the last column ends with it. */
  private double edgeX(int vertex) {
    return Math.min(widthPx, STEP_PX * (vertex % across));
  }

  private double edgeY(int vertex) {
    return Math.min(heightPx, STEP_PX * (vertex / across));
  }

  /** Width of a plain picture that is as fine as the lens's in the middle. */
  int plainWidthPx() {
    return plain(widthPx, right - left, middleRay(1, 0).x() - middleRay(0, 0).x());
  }

  /** Height of a plain picture that is as fine as the lens's in the middle. */
  int plainHeightPx() {
    return plain(heightPx, bottom - top, middleRay(0, 1).y() - middleRay(0, 0).y());
  }

  private Ray middleRay(int column, int row) {
    return rays[(down / 2 - 1 + row) * across + across / 2 - 1 + column];
  }

  private static int plain(int px, double extent, double step) {
    long wanted = Math.round(extent / step * STEP_PX);
    return (int) Math.clamp(wanted, px / 2, 2L * px);
  }

  /** Lets a camera see all that the lens sees. */
  void open(Camera camera, float nearM, float farM) {
    camera.setParallelProjection(false);
    camera.setFrustum(
        nearM,
        farM,
        (float) (nearM * left),
        (float) (nearM * right),
        (float) (-nearM * top),
        (float) (-nearM * bottom));
  }

  /**
   * The picture as a surface: places are pixels from the top left, texture is the plain picture.
   */
  Mesh mesh() {
    FloatBuffer points = FloatBuffer.allocate(2 * rays.length);
    FloatBuffer texture = FloatBuffer.allocate(2 * rays.length);
    for (int vertex = 0; vertex < rays.length; vertex++) {
      points.put((float) edgeX(vertex)).put((float) edgeY(vertex));
      texture.put((float) ((rays[vertex].x() - left) / (right - left)));
      texture.put((float) ((bottom - rays[vertex].y()) / (bottom - top)));
    }
    return EyeMeshes.warped(points, texture, across);
  }
}
