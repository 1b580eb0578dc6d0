package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.assets.numbers.CameraNumbers;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pinhole camera with lens distortion; its axes are right, down, forward.
 *
 * @param focalXPx focal length across
 * @param focalYPx focal length down
 * @param centreXPx principal point, from the left
 * @param centreYPx principal point, from the top
 * @param distortion twelve coefficients: k1 k2 p1 p2 k3 k4 k5 k6 s1 s2 s3 s4 (radial, tangential,
 *     rational, thin prism); missing ones at the end are 0
 */
public record CameraModel(
    double focalXPx, double focalYPx, double centreXPx, double centreYPx, List<Double> distortion) {

  private static final int COEFFICIENTS = 12;
  private static final int MAX_ITERATIONS = 20;
  private static final int MAX_HALVINGS = 10;

  /** Distance in the image at which the undistorted ray is good enough; the reference's value. */
  private static final double CLOSE_ENOUGH_PX = 0.01;

  /**
   * @throws IllegalArgumentException with more than twelve coefficients, or focal lengths not above
   *     0
   */
  public CameraModel {
    if (distortion.size() > COEFFICIENTS) {
      throw new IllegalArgumentException(
          "a camera has at most 12 distortion coefficients, not " + distortion.size());
    }
    if (!(focalXPx > 0) || !(focalYPx > 0)) {
      throw new IllegalArgumentException(
          "focal lengths must be greater than 0, not " + focalXPx + " and " + focalYPx);
    }
    distortion =
        Stream.concat(
                distortion.stream(),
                Collections.nCopies(COEFFICIENTS - distortion.size(), 0.0).stream())
            .toList();
  }

  /** The camera in the robot's numbers, at its full resolution. */
  public static CameraModel of(CameraNumbers numbers) {
    return new CameraModel(
        numbers.focalXPx(),
        numbers.focalYPx(),
        numbers.centreXPx(),
        numbers.centreYPx(),
        numbers.distortion());
  }

  /**
   * The camera as it sees pictures of another size: focal lengths and principal point scale with
   * the picture, the lens stays as it is. In sizes that the camera cuts out of its whole picture
   * the focal lengths are longer.
   *
   * @param numbers the camera at its full resolution
   * @param widthPx pixels across
   * @param heightPx pixels down
   */
  public static CameraModel of(CameraNumbers numbers, int widthPx, int heightPx) {
    double across = widthPx / (double) numbers.widthPx();
    double down = heightPx / (double) numbers.heightPx();
    double crop = numbers.crop(widthPx, heightPx);
    return new CameraModel(
        numbers.focalXPx() * across * crop,
        numbers.focalYPx() * down * crop,
        numbers.centreXPx() * across,
        numbers.centreYPx() * down,
        numbers.distortion());
  }

  /**
   * A point in the plane one unit in front of the camera.
   *
   * @param x to the right
   * @param y down
   */
  public record PlanePoint(double x, double y) {}

  /**
   * The direction a pixel looks in, without the lens distortion. Fixed-point iteration from the
   * distorted direction, with the step halved while it leads away; where the lens model folds over
   * (its radial factor is negative) the pixel is taken as undistorted.
   *
   * @param uPx from the left
   * @param vPx from the top
   */
  public PlanePoint undistorted(double uPx, double vPx) {
    PlanePoint distorted =
        new PlanePoint((uPx - centreXPx) / focalXPx, (vPx - centreYPx) / focalYPx);
    PlanePoint point = distorted;
    double errorPx = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MAX_ITERATIONS && errorPx > CLOSE_ENOUGH_PX; i++) {
      double radial = radialFactor(point);
      if (radial < 0) {
        return distorted;
      }
      PlanePoint shift = shift(point);
      double stepX = (distorted.x - shift.x) / radial - point.x;
      double stepY = (distorted.y - shift.y) / radial - point.y;
      PlanePoint next = new PlanePoint(point.x + stepX, point.y + stepY);
      double nextErrorPx = errorPx(next, distorted);
      for (int halving = 0; halving < MAX_HALVINGS && nextErrorPx > errorPx; halving++) {
        stepX /= 2;
        stepY /= 2;
        next = new PlanePoint(point.x + stepX, point.y + stepY);
        nextErrorPx = errorPx(next, distorted);
      }
      point = next;
      errorPx = nextErrorPx;
    }
    return point;
  }

  private double k(int index) {
    return distortion.get(index);
  }

  private double radialFactor(PlanePoint p) {
    double r2 = p.x * p.x + p.y * p.y;
    return (1 + ((k(4) * r2 + k(1)) * r2 + k(0)) * r2)
        / (1 + ((k(7) * r2 + k(6)) * r2 + k(5)) * r2);
  }

  /** What tangential distortion and thin prism add to the radial part. */
  private PlanePoint shift(PlanePoint p) {
    double r2 = p.x * p.x + p.y * p.y;
    return new PlanePoint(
        2 * k(2) * p.x * p.y + k(3) * (r2 + 2 * p.x * p.x) + k(8) * r2 + k(9) * r2 * r2,
        k(2) * (r2 + 2 * p.y * p.y) + 2 * k(3) * p.x * p.y + k(10) * r2 + k(11) * r2 * r2);
  }

  private double errorPx(PlanePoint p, PlanePoint distorted) {
    double radial = radialFactor(p);
    PlanePoint shift = shift(p);
    return Math.hypot(
        (p.x * radial + shift.x - distorted.x) * focalXPx,
        (p.y * radial + shift.y - distorted.y) * focalYPx);
  }
}
