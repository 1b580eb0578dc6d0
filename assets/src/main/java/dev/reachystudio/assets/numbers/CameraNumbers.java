package dev.reachystudio.assets.numbers;

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
 */
public record CameraNumbers(
    int widthPx,
    int heightPx,
    double focalXPx,
    double focalYPx,
    double centreXPx,
    double centreYPx,
    List<Double> distortion,
    Point inHead) {

  public CameraNumbers {
    distortion = List.copyOf(distortion);
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
        Point.read(file, "camera.in_head_m"));
  }
}
