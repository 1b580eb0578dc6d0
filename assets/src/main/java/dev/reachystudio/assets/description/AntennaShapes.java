package dev.reachystudio.assets.description;

import java.util.ArrayList;
import java.util.List;

/**
 * An antenna in the frame of its link: turns about z, points along −y at angle 0. Metres. It runs
 * 11 mm beside its joint, outside the shell, so that it can fold down behind the head.
 */
final class AntennaShapes {

  /** From the joint to the ball at the tip. */
  private static final double LENGTH_M = 0.1180;

  private static final double ASIDE_Z_M = -0.0110;
  private static final double SPRING_FROM_M = 0.0115;
  private static final double SPRING_TO_M = 0.0285;

  /** How far the tip leans outwards. */
  private static final double TIP_LEAN_M = 0.0210;

  private AntennaShapes() {}

  /** The joint's cap and the foot of the spring. */
  static Solid base() {
    Solid base = new Solid();
    Solid dome =
        Shapes.turned(
            new Outline(0, -0.0150)
                .bezier(7, 0.0050, -0.0150, 0.0082, -0.0120, 0.0082, -0.0075)
                .line(0.0088, 0.0080),
            32);
    base.add(dome, Placement.ORIGIN);
    Solid socket = Shapes.cylinder(0.0042, 0.0040, SPRING_FROM_M + 0.0005, 0.0008, 20);
    return base.add(socket, new Placement(0, 0, ASIDE_Z_M, Math.PI / 2, 0, 0));
  }

  /** The coil, with a collar at its end. */
  static Solid spring() {
    double turns = 6;
    int steps = (int) (turns * 16);
    List<double[]> path = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      double angle = 2 * Math.PI * turns * share;
      double along = SPRING_FROM_M + share * (SPRING_TO_M - SPRING_FROM_M);
      path.add(
          new double[] {0.0037 * Math.cos(angle), -along, ASIDE_Z_M + 0.0037 * Math.sin(angle)});
    }
    return Shapes.tube(path, BodyShapes.filled(path.size(), 0.00095), 7, false);
  }

  /**
   * The rod, from inside the spring to the tip, and its ball.
   *
   * @param outwards sign of x away from the head
   */
  static Solid rod(int outwards) {
    int steps = 22;
    List<double[]> path = new ArrayList<>();
    double[] radii = new double[steps + 1];
    double from = SPRING_FROM_M;
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      double lean = TIP_LEAN_M * Math.pow(share, 1.9);
      path.add(new double[] {outwards * lean, -(from + share * (LENGTH_M - from)), ASIDE_Z_M});
      radii[i] = 0.0025 - 0.0007 * share;
    }
    Solid rod = Shapes.tube(path, radii, 12, false);
    return rod.add(
        Shapes.sphere(0.0058, 22), Placement.at(outwards * TIP_LEAN_M, -LENGTH_M, ASIDE_Z_M));
  }
}
