package dev.reachystudio.assets.numbers;

import java.util.List;

/**
 * Simple shapes for a collision check, metres.
 *
 * @param headCenterInHead middle of the head's capsule, which lies across, along y
 * @param headHalfLengthM half the way between the middles of its two ends
 * @param headRadiusM its radius
 * @param rimRadiusM radius of the rim of the body, to the middle of the ring
 * @param rimHeightM its height above the foot's underside
 * @param rimThicknessM radius of the ring itself
 * @param body outline of the body, turned about z: away from the axis and above the foot's
 *     underside, from bottom to top
 * @param antenna middle line of an antenna at angle 0, in the frame of its joint: along x, away
 *     from the head, and along −y
 * @param antennaDepthM z of the middle line
 * @param antennaRodRadiusM how thick an antenna is, but for its last point
 * @param antennaBallRadiusM the ball at its last point
 */
public record ShapeNumbers(
    Point headCenterInHead,
    double headHalfLengthM,
    double headRadiusM,
    double rimRadiusM,
    double rimHeightM,
    double rimThicknessM,
    List<OutlinePoint> body,
    List<OutlinePoint> antenna,
    double antennaDepthM,
    double antennaRodRadiusM,
    double antennaBallRadiusM) {

  private static final int BODY_POINTS = 5;
  private static final int ANTENNA_POINTS = 6;

  static ShapeNumbers read(NumbersFile file) {
    return new ShapeNumbers(
        Point.read(file, "shape.head_center_in_head_m"),
        file.positive("shape.head_half_length_m"),
        file.positive("shape.head_radius_m"),
        file.positive("shape.rim_radius_m"),
        file.positive("shape.rim_height_m"),
        file.positive("shape.rim_thickness_m"),
        OutlinePoint.readAll(file, "shape.body_radii_m", "shape.body_heights_m", BODY_POINTS),
        OutlinePoint.readAll(
            file, "shape.antenna_aside_m", "shape.antenna_along_m", ANTENNA_POINTS),
        file.number("shape.antenna_depth_m"),
        file.positive("shape.antenna_rod_radius_m"),
        file.positive("shape.antenna_ball_radius_m"));
  }
}
