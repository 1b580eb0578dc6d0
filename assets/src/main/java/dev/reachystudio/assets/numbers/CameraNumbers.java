package dev.reachystudio.assets.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calibration of the camera in the head at the full resolution of its sensor.
 *
 * @param widthPx pixels across
 * @param heightPx pixels down
 * @param focalXPx focal length across
 * @param focalYPx focal length down
 * @param centreXPx principal point, from the left
 * @param centreYPx principal point, from the top
 * @param distortion twelve coefficients: k1 k2 p1 p2 k3 k4 k5 k6 s1 s2 s3 s4
 * @param inHead position of the camera in the frame of the head
 * @param resolutions sizes of pictures it offers, the usual one first
 */
public record CameraNumbers(
    int widthPx,
    int heightPx,
    double focalXPx,
    double focalYPx,
    double centreXPx,
    double centreYPx,
    List<Double> distortion,
    Point inHead,
    List<Resolution> resolutions) {

  private static final int RESOLUTIONS = 4;

  /** Numbers of a resolution in the file. */
  private static final int STRIDE = 4;

  public CameraNumbers {
    distortion = List.copyOf(distortion);
    resolutions = List.copyOf(resolutions);
  }

  /**
   * A size of pictures.
   *
   * @param widthPx pixels across
   * @param heightPx pixels down
   * @param rateHz pictures a second
   * @param crop focal lengths are this much longer than those of the whole picture scaled down
   */
  public record Resolution(int widthPx, int heightPx, int rateHz, double crop) {}

  /** How much longer focal lengths are in a size of pictures; 1 for one that is not offered. */
  public double crop(int widthPx, int heightPx) {
    for (Resolution known : resolutions) {
      if (known.widthPx == widthPx && known.heightPx == heightPx) {
        return known.crop;
      }
    }
    return 1;
  }

  static CameraNumbers read(NumbersFile file) {
    double[] focal = file.numbers("camera.focal_length_px", 2);
    double[] centre = file.numbers("camera.principal_point_px", 2);
    return new CameraNumbers(
        file.integer("camera.width_px", 1, 100_000),
        file.integer("camera.height_px", 1, 100_000),
        focal[0],
        focal[1],
        centre[0],
        centre[1],
        Arrays.stream(file.numbers("camera.distortion", 12)).boxed().toList(),
        Point.read(file, "camera.in_head_m"),
        resolutions(file.numbers("camera.resolutions", RESOLUTIONS * STRIDE)));
  }

  private static List<Resolution> resolutions(double[] numbers) {
    List<Resolution> resolutions = new ArrayList<>();
    for (int at = 0; at < numbers.length; at += STRIDE) {
      resolutions.add(
          new Resolution(
              (int) numbers[at], (int) numbers[at + 1], (int) numbers[at + 2], numbers[at + 3]));
    }
    return resolutions;
  }
}
