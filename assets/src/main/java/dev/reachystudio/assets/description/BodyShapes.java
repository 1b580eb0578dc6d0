package dev.reachystudio.assets.description;

import java.util.Arrays;
import java.util.List;

/**
 * Foot, body and legs. Foot and body are drawn in the world's axes at body yaw 0, arms and rods in
 * the frames of their links. Metres; the lengths that matter are those of the kinematics: arm
 * shafts at 76.6 mm height, arms of 40 mm, rods of 85 mm.
 */
final class BodyShapes {

  private static final int SIDES = 64;

  /** Height of the seam between the lower and the upper body shell. */
  private static final double SEAM_Z_M = 0.0685;

  private static final double BELLY_RADIUS_M = 0.0705;
  private static final double RIM_Z_M = 0.1445;

  private BodyShapes() {}

  static Solid foot() {
    return Shapes.turned(
        new Outline(0, 0)
            .line(0.048, 0)
            .bezier(8, 0.0535, 0, 0.0565, 0.004, 0.0565, 0.010)
            .bezier(10, 0.0565, 0.017, 0.0535, 0.0225, 0.0495, 0.0265)
            .bezier(6, 0.0480, 0.0280, 0.0465, 0.0285, 0.0450, 0.0283)
            .line(0, 0.0270),
        SIDES);
  }

  static Solid turntable() {
    return Shapes.turned(
        new Outline(0.0462, 0.0270)
            .line(0.0462, 0.0292)
            .bezier(3, 0.0462, 0.0300, 0.0458, 0.0304, 0.0450, 0.0304)
            .line(0.0425, 0.0310)
            .line(0.0425, 0.0370)
            .line(0, 0.0370),
        SIDES);
  }

  static Solid shell() {
    return Shapes.turned(shellOutline(), SIDES);
  }

  private static Outline shellOutline() {
    return new Outline(0, 0.0332)
        .line(0.0400, 0.0332)
        .bezier(14, 0.0545, 0.0332, BELLY_RADIUS_M, 0.0500, BELLY_RADIUS_M, 0.0800)
        .bezier(14, BELLY_RADIUS_M, 0.1050, 0.0652, 0.1270, 0.0590, 0.1405)
        .bezier(6, 0.0576, 0.1432, 0.0563, RIM_Z_M, 0.0548, RIM_Z_M)
        .bezier(4, 0.0535, RIM_Z_M, 0.0528, 0.1438, 0.0525, 0.1425);
  }

  static Solid inside() {
    return Shapes.turned(
        new Outline(0.0525, 0.1425)
            .bezier(12, 0.0600, 0.1300, 0.0665, 0.1080, 0.0665, 0.0850)
            .line(0.0640, 0.0600)
            .line(0.0310, 0.0600)
            .line(0.0310, 0.0880)
            .line(0.0280, 0.0910)
            .line(0, 0.0910),
        SIDES);
  }

  static Solid seam() {
    double radius = shellOutline().xAt(SEAM_Z_M) - 0.00012;
    double[][] ring = new double[SIDES][];
    for (int i = 0; i < SIDES; i++) {
      double angle = 2 * Math.PI * i / SIDES;
      ring[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle), SEAM_Z_M};
    }
    return Shapes.tube(List.of(ring), filled(SIDES, 0.00030), 6, true);
  }

  /** The microphone hole in front, and the socket with its switch at the back. */
  static Solid marks() {
    Outline shell = shellOutline();
    Solid solid = new Solid();
    solid.add(Shapes.sphere(0.0014, 12), Placement.at(shell.xAt(0.1070) - 0.0002, 0, 0.1070));
    solid.add(
        Shapes.softBox(0.0015, 0.0095, 0.0050, 5, 5, 4),
        Placement.at(0.0004 - shell.xAt(0.0560), 0, 0.0560));
    return solid.add(
        Shapes.sphere(0.0024, 14), Placement.at(0.0028 - shell.xAt(0.0560), 0.0190, 0.0560));
  }

  /**
   * In the frame of an arm's shaft: the arm turns about z and carries its ball at (40, 0, 7) mm.
   */
  static Solid arm() {
    Solid arm = Shapes.cylinder(0.0080, 0.0005, 0.0100, 0.0010, 24);
    arm.add(Shapes.softBox(0.0205, 0.0038, 0.0026, 6, 6, 3), Placement.at(0.0200, 0, 0.0070));
    return arm.add(Shapes.sphere(0.0052, 20), Placement.at(0.0400, 0, 0.0070));
  }

  /** Along x, from the arm's ball to the head's. */
  static Solid rod() {
    Solid along = Shapes.cylinder(0.0033, 0.0020, 0.0830, 0.0005, 20);
    return new Solid().add(along, new Placement(0, 0, 0, 0, Math.PI / 2, 0));
  }

  static Solid rodBall() {
    return new Solid().add(Shapes.sphere(0.0046, 18), Placement.at(0.0850, 0, 0));
  }

  static double[] filled(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }
}
