package dev.reachystudio.render.view;

/**
 * Where the camera is: on a sphere around a point, always upright. Immutable; in the robot's world
 * (x forward, y left, z up).
 *
 * @param xM point looked at, metres
 * @param yM point looked at, metres
 * @param zM point looked at, metres
 * @param azimuthRad direction of the eye seen from that point, about z; 0 = in front of the robot,
 *     positive = towards its left
 * @param elevationRad of the eye above the horizon
 * @param distanceM from the eye to the point looked at
 */
public record CameraPose(
    double xM, double yM, double zM, double azimuthRad, double elevationRad, double distanceM) {

  /** Vertical field of view. Narrow, like a portrait lens: the robot keeps its shape. */
  static final double FIELD_OF_VIEW_RAD = Math.toRadians(26);

  private static final double MIN_DISTANCE_M = 0.08;
  private static final double MAX_DISTANCE_M = 4;
  private static final double MIN_ELEVATION_RAD = Math.toRadians(-25);
  private static final double MAX_ELEVATION_RAD = Math.toRadians(90);

  /** The point looked at stays in a box around the robot, so that one never gets lost. */
  private static final double REACH_M = 0.4;

  private static final double LOW_M = 0;
  private static final double HIGH_M = 0.6;

  /** Turns the eye around the point looked at. */
  CameraPose orbited(double azimuthStepRad, double elevationStepRad) {
    return new CameraPose(
            xM, yM, zM, azimuthRad + azimuthStepRad, elevationRad + elevationStepRad, distanceM)
        .limited();
  }

  /** Moves the point looked at in the picture plane. */
  CameraPose panned(double rightM, double upM) {
    double sa = Math.sin(azimuthRad);
    double ca = Math.cos(azimuthRad);
    double se = Math.sin(elevationRad);
    double ce = Math.cos(elevationRad);
    return new CameraPose(
            xM - sa * rightM - se * ca * upM,
            yM + ca * rightM - se * sa * upM,
            zM + ce * upM,
            azimuthRad,
            elevationRad,
            distanceM)
        .limited();
  }

  /** Goes nearer (factor below 1) or away, never through the point looked at. */
  CameraPose zoomed(double factor) {
    return withDistance(distanceM * factor).limited();
  }

  CameraPose withDirection(double newAzimuthRad, double newElevationRad) {
    return new CameraPose(xM, yM, zM, newAzimuthRad, newElevationRad, distanceM);
  }

  CameraPose withDistance(double newDistanceM) {
    return new CameraPose(xM, yM, zM, azimuthRad, elevationRad, newDistanceM);
  }

  /**
   * The same camera inside the allowed range: between touching and across the room, the point
   * looked at near the robot, the azimuth within half a turn.
   */
  CameraPose limited() {
    return new CameraPose(
        Math.clamp(xM, -REACH_M, REACH_M),
        Math.clamp(yM, -REACH_M, REACH_M),
        Math.clamp(zM, LOW_M, HIGH_M),
        Math.IEEEremainder(azimuthRad, 2 * Math.PI),
        Math.clamp(elevationRad, MIN_ELEVATION_RAD, MAX_ELEVATION_RAD),
        Math.clamp(distanceM, MIN_DISTANCE_M, MAX_DISTANCE_M));
  }

  /** Between this camera (0) and another (1), turning the short way round. */
  CameraPose towards(CameraPose other, double fraction) {
    double turn = Math.IEEEremainder(other.azimuthRad - azimuthRad, 2 * Math.PI);
    return new CameraPose(
        xM + fraction * (other.xM - xM),
        yM + fraction * (other.yM - yM),
        zM + fraction * (other.zM - zM),
        azimuthRad + fraction * turn,
        elevationRad + fraction * (other.elevationRad - elevationRad),
        distanceM + fraction * (other.distanceM - distanceM));
  }
}
