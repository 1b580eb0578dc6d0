package dev.reachystudio.assets.description;

import java.util.ArrayList;
import java.util.List;

/**
 * The head in its own frame: x forward, origin in the plane of the six balls, metres. The camera of
 * the real robot sits at (43.7, 0, 51.2) mm, between the eyes, and so does ours.
 */
final class HeadShapes {

  private static final double HALF_DEPTH_M = 0.0460;
  private static final double HALF_WIDTH_M = 0.0750;
  private static final double HALF_HEIGHT_M = 0.0460;
  private static final double MIDDLE_X_M = -0.0052;
  private static final double MIDDLE_Z_M = 0.0455;
  private static final double ACROSS_POWER = 3.1;
  private static final double ALONG_POWER = 3.5;

  private static final double EYE_Y_M = 0.0312;
  private static final double EYE_Z_M = 0.0468;
  private static final double LENS_RADIUS_M = 0.0188;
  private static final double RIM_FRONT_X_M = 0.0462;
  private static final double LENS_FRONT_X_M = 0.0474;

  /** Of the sphere a lens is cut from. */
  private static final double LENS_CURVATURE_M = 0.0340;

  private HeadShapes() {}

  static Solid shell() {
    return new Solid()
        .add(
            Shapes.softBox(
                HALF_DEPTH_M, HALF_WIDTH_M, HALF_HEIGHT_M, ACROSS_POWER, ALONG_POWER, 17),
            Placement.at(MIDDLE_X_M, 0, MIDDLE_Z_M));
  }

  /** Where the face joins the back of the head. */
  static Solid seam() {
    double x = 0.0105;
    double share =
        Math.pow(
            1 - Math.pow(Math.abs(x - MIDDLE_X_M) / HALF_DEPTH_M, ALONG_POWER), 1 / ALONG_POWER);
    List<double[]> path = new ArrayList<>();
    for (double[] yz : Shapes.closedSuperellipse(HALF_WIDTH_M, HALF_HEIGHT_M, ACROSS_POWER, 18)) {
      path.add(new double[] {x, share * yz[0], MIDDLE_Z_M + share * yz[1]});
    }
    return Shapes.tube(path, BodyShapes.filled(path.size(), 0.00035), 6, true);
  }

  /** Two rims and the bridge between them. */
  static Solid glasses() {
    Solid rim =
        Shapes.turned(
            new Outline(0.0221, -0.0130)
                .line(0.0229, -0.0030)
                .bezier(5, 0.0229, -0.0010, 0.0219, 0, 0.0209, 0)
                .bezier(5, 0.0198, 0, 0.0191, -0.0012, 0.0188, -0.0034)
                .line(0.0182, -0.0060),
            56);
    Solid glasses = new Solid();
    for (double side : new double[] {-1, 1}) {
      glasses.add(rim, new Placement(RIM_FRONT_X_M, side * EYE_Y_M, EYE_Z_M, 0, Math.PI / 2, 0));
    }
    return glasses.add(
        Shapes.softBox(0.0030, 0.0105, 0.0030, 6, 6, 4), Placement.at(0.0425, 0, EYE_Z_M + 0.0025));
  }

  static Solid lenses() {
    Solid cap = cap(LENS_CURVATURE_M, LENS_RADIUS_M, 10, 48);
    Solid lenses = new Solid();
    for (double side : new double[] {-1, 1}) {
      lenses.add(cap, lens(side, 0, 0));
    }
    return lenses;
  }

  /** Lights mirrored in the lenses, painted on so that the eyes are awake under any lighting. */
  static Solid glints() {
    Solid glints = new Solid();
    Solid large = cap(LENS_CURVATURE_M + 0.00012, 0.0024, 2, 24);
    Solid small = cap(LENS_CURVATURE_M + 0.00012, 0.0011, 1, 16);
    for (double side : new double[] {-1, 1}) {
      glints.add(large, lens(side, 0.0062, 0.0064));
      glints.add(small, lens(side, -0.0008, -0.0050));
    }
    return glints;
  }

  /** The cap of a sphere around the origin, its top on z. */
  private static Solid cap(double curvatureM, double radiusM, int steps, int sides) {
    double edge = Math.asin(radiusM / curvatureM);
    return Shapes.turned(
        new Outline(radiusM, curvatureM * Math.cos(edge)).arc(steps, 0, 0, edge), sides);
  }

  /** Turns z to where a point beside the middle of a lens looks, about the middle of its sphere. */
  private static Placement lens(double side, double asideM, double upM) {
    double yaw = Math.asin(asideM / LENS_CURVATURE_M);
    double pitch = Math.PI / 2 - Math.asin(upM / LENS_CURVATURE_M);
    return new Placement(LENS_FRONT_X_M - LENS_CURVATURE_M, side * EYE_Y_M, EYE_Z_M, 0, pitch, yaw);
  }

  /** Slots at the back for the loudspeaker and the fan of air that comes with it. */
  static Solid marks() {
    Solid marks = new Solid();
    for (int row = -2; row <= 2; row++) {
      double halfWidth = row % 2 == 0 ? 0.0130 : 0.0150;
      marks.add(
          Shapes.softBox(0.0012, halfWidth, 0.0011, 4, 4, 3),
          Placement.at(MIDDLE_X_M - HALF_DEPTH_M + 0.0006, 0, MIDDLE_Z_M + 0.0058 * row));
    }
    return marks;
  }
}
