package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * How firmly the six rods hold the head at a pose: the determinant of the rods' lengths by the
 * pose, relative to the neutral head. It is 1 at neutral, falls to 0 where the rods no longer hold
 * the head (a singular pose), and is below 0 beyond: there inverse kinematics still has an answer,
 * but the motors that take it arrive at another pose.
 *
 * <p>Mutable, belongs to one thread, allocates nothing after construction.
 */
public final class PlatformHold {

  private static final int LEGS = PlatformGeometry.LEGS;

  /** Numbers per leg: motorFromBase without its last row, ball. */
  private static final int STRIDE = 15;

  private final double[] legs = new double[LEGS * STRIDE];
  private final double armLengthM;
  private final double headHeightM;
  private final double scale;
  private final LinearSystem6 system = new LinearSystem6();

  /** The platform of a robot. */
  public PlatformHold(PlatformGeometry geometry) {
    armLengthM = geometry.armLengthM();
    headHeightM = geometry.headHeightM();
    for (int k = 0; k < LEGS; k++) {
      PlatformGeometry.Leg leg = geometry.legs().get(k);
      System.arraycopy(leg.motorFromBase().toRowMajor(), 0, legs, k * STRIDE, 12);
      legs[k * STRIDE + 12] = leg.ballXM();
      legs[k * STRIDE + 13] = leg.ballYM();
      legs[k * STRIDE + 14] = leg.ballZM();
    }
    double[] neutralRad = new double[HeadJoints.COUNT];
    if (!new InverseKinematics(geometry).solve(Pose.IDENTITY, 0, false, neutralRad)) {
      throw new IllegalArgumentException("the neutral head is out of reach of this geometry");
    }
    scale = 1 / determinant(new PoseBuffer(), neutralRad);
  }

  /**
   * The determinant at a pose, relative to neutral.
   *
   * @param head head pose, {@code worldFromHead}
   * @param jointsRad the seven joints inverse kinematics gives for it
   */
  public double at(PoseBuffer head, double[] jointsRad) {
    return determinant(head, jointsRad) * scale;
  }

  private double determinant(PoseBuffer head, double[] jointsRad) {
    double c = Math.cos(jointsRad[0]);
    double s = Math.sin(jointsRad[0]);
    for (int k = 0; k < LEGS; k++) {
      int i = k * STRIDE;
      double armX = armLengthM * Math.cos(jointsRad[k + 1]) - legs[i + 3];
      double armY = armLengthM * Math.sin(jointsRad[k + 1]) - legs[i + 7];
      double armZ = -legs[i + 11];
      // The transposed motor rotation takes the arm's end into the body frame.
      double endX = legs[i] * armX + legs[i + 4] * armY + legs[i + 8] * armZ;
      double endY = legs[i + 1] * armX + legs[i + 5] * armY + legs[i + 9] * armZ;
      double endZ = legs[i + 2] * armX + legs[i + 6] * armY + legs[i + 10] * armZ;
      double bx = legs[i + 12];
      double by = legs[i + 13];
      double bz = legs[i + 14];
      double worldX = head.r00() * bx + head.r01() * by + head.r02() * bz;
      double worldY = head.r10() * bx + head.r11() * by + head.r12() * bz;
      double leverX = c * worldX + s * worldY;
      double leverY = c * worldY - s * worldX;
      double leverZ = head.r20() * bx + head.r21() * by + head.r22() * bz;
      double rodX = leverX + c * head.xM() + s * head.yM() - endX;
      double rodY = leverY + c * head.yM() - s * head.xM() - endY;
      double rodZ = leverZ + head.zM() + headHeightM - endZ;
      double perLength = 1 / Math.sqrt(rodX * rodX + rodY * rodY + rodZ * rodZ);
      double ux = rodX * perLength;
      double uy = rodY * perLength;
      double uz = rodZ * perLength;
      int j = LinearSystem6.STRIDE * k;
      double[] rows = system.rows;
      rows[j] = ux;
      rows[j + 1] = uy;
      rows[j + 2] = uz;
      rows[j + 3] = leverY * uz - leverZ * uy;
      rows[j + 4] = leverZ * ux - leverX * uz;
      rows[j + 5] = leverX * uy - leverY * ux;
      rows[j + 6] = 0;
    }
    boolean _ = system.eliminate(0);
    return system.determinant;
  }
}
