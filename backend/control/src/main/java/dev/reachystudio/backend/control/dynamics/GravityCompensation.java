package dev.reachystudio.backend.control.dynamics;

import dev.reachystudio.assets.numbers.AntennaNumbers;
import dev.reachystudio.assets.numbers.MassNumbers;
import dev.reachystudio.assets.numbers.Point;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.assets.numbers.Transform;
import dev.reachystudio.backend.control.kinematics.LinearSystem6;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.Arrays;

/**
 * The torques that hold the head, the antennas, the six rods and the six arms against their weight,
 * by virtual work: a small turn of one arm lifts every mass by so much, and the torque times the
 * turn is the work against gravity. How the platform follows an arm comes from the rods, whose
 * lengths do not change: per leg {@code uᵀ(v + ω × lever) = uᵀ(dArmEnd/dθ)·θ′} with u along the
 * rod.
 *
 * <p>The robot stands upright on something level, so the body's motor holds no weight. Mutable,
 * belongs to one thread, allocates nothing after construction; about a microsecond.
 */
public final class GravityCompensation {

  /** Standard gravity as the reference measurements have it. */
  private static final double GRAVITY_M_PER_S2 = 9.81;

  /** Below this pivot the rods do not hold the head any more, whatever the torques. */
  private static final double LEAST_PIVOT = 1e-9;

  private static final int LEGS = PlatformGeometry.LEGS;
  private static final int RIGHT = Motor.RIGHT_ANTENNA.index();
  private static final int LEFT = Motor.LEFT_ANTENNA.index();

  private final PlatformGeometry.Leg[] legs;
  private final double armLengthM;
  private final double headHeightM;
  private final MassNumbers masses;
  private final Transform headFromRight;
  private final Transform headFromLeft;
  private final LinearSystem6 system = new LinearSystem6();

  /** Rotation of the head against the body, row by row. */
  private final double[] rotation = new double[9];

  /**
   * Newtons and newton metres at the head's origin, in the body's axes, that carry the platform.
   */
  private final double[] wrench = new double[6];

  /** Per leg: how fast the end of the arm goes along the rod, metres per radian. */
  private final double[] alongRodM = new double[LEGS];

  /** Per leg: torque for the arm and its half of the rod. */
  private final double[] armTorqueNm = new double[LEGS];

  /** Torques of a robot with these numbers. */
  public GravityCompensation(RobotNumbers numbers) {
    PlatformGeometry geometry = PlatformGeometry.of(numbers);
    AntennaNumbers antennas = numbers.antennas();
    legs = geometry.legs().toArray(new PlatformGeometry.Leg[0]);
    armLengthM = geometry.armLengthM();
    headHeightM = geometry.headHeightM();
    masses = numbers.masses();
    headFromRight = antennas.headFromRight();
    headFromLeft = antennas.headFromLeft();
  }

  /**
   * Solves for the torques at a pose at rest.
   *
   * @param anglesRad nine angles in wire order
   * @param head their head pose, {@code worldFromHead}
   * @param torqueNmOut filled with the torques of the seven motors of the head, positive along the
   *     angle: body yaw, legs 1…6; unchanged if false
   * @return false where the rods do not hold the head (a singular pose) or a number is not finite
   */
  public boolean solve(double[] anglesRad, Pose head, double[] torqueNmOut) {
    double c = Math.cos(anglesRad[0]);
    double s = Math.sin(anglesRad[0]);
    turnIntoBody(head, c, s);
    carryHead(anglesRad[RIGHT], anglesRad[LEFT]);
    double xM = c * head.xM() + s * head.yM();
    double yM = c * head.yM() - s * head.xM();
    double zM = head.zM() + headHeightM;
    for (int k = 0; k < LEGS; k++) {
      addLeg(k, anglesRad[k + 1], xM, yM, zM);
    }
    for (int i = 0; i < LEGS; i++) {
      system.rows[LinearSystem6.STRIDE * i + 6] = wrench[i];
    }
    if (!system.solve(LEAST_PIVOT)) {
      return false;
    }
    double check = 0;
    for (int k = 0; k < LEGS; k++) {
      check += (system.solution[k] * alongRodM[k] + armTorqueNm[k]) * 0;
    }
    if (check != 0) {
      return false;
    }
    torqueNmOut[0] = 0;
    for (int k = 0; k < LEGS; k++) {
      torqueNmOut[k + 1] = system.solution[k] * alongRodM[k] + armTorqueNm[k];
    }
    return true;
  }

  /** The rotation Rz(−yaw)·R. */
  private void turnIntoBody(Pose head, double c, double s) {
    rotation[0] = c * head.r00() + s * head.r10();
    rotation[1] = c * head.r01() + s * head.r11();
    rotation[2] = c * head.r02() + s * head.r12();
    rotation[3] = c * head.r10() - s * head.r00();
    rotation[4] = c * head.r11() - s * head.r01();
    rotation[5] = c * head.r12() - s * head.r02();
    rotation[6] = head.r20();
    rotation[7] = head.r21();
    rotation[8] = head.r22();
  }

  private void carryHead(double rightRad, double leftRad) {
    Arrays.fill(wrench, 0);
    Point center = masses.headCenterInHead();
    carry(masses.headKg(), center.xM(), center.yM(), center.zM());
    carryAntenna(headFromRight, -rightRad);
    carryAntenna(headFromLeft, -leftRad);
  }

  private void carryAntenna(Transform headFromJoint, double jointRad) {
    Point center = masses.antennaCenterInAntenna();
    double c = Math.cos(jointRad);
    double s = Math.sin(jointRad);
    double x = c * center.xM() - s * center.yM();
    double y = s * center.xM() + c * center.yM();
    double z = center.zM();
    Transform t = headFromJoint;
    carry(
        masses.antennaKg(),
        t.r00() * x + t.r01() * y + t.r02() * z + t.xM(),
        t.r10() * x + t.r11() * y + t.r12() * z + t.yM(),
        t.r20() * x + t.r21() * y + t.r22() * z + t.zM());
  }

  /** Adds what carries a mass at a point of the head. */
  private void carry(double massKg, double xM, double yM, double zM) {
    double weightN = massKg * GRAVITY_M_PER_S2;
    double leverXM = rotation[0] * xM + rotation[1] * yM + rotation[2] * zM;
    double leverYM = rotation[3] * xM + rotation[4] * yM + rotation[5] * zM;
    wrench[2] += weightN;
    wrench[3] += weightN * leverYM;
    wrench[4] -= weightN * leverXM;
  }

  /** Adds half of the leg's rod to the platform, the other half and the arm to its motor. */
  private void addLeg(int k, double angleRad, double xM, double yM, double zM) {
    PlatformGeometry.Leg leg = legs[k];
    Pose m = leg.motorFromBase();
    double c = Math.cos(angleRad);
    double s = Math.sin(angleRad);
    double ballX = leg.ballXM();
    double ballY = leg.ballYM();
    double ballZ = leg.ballZM();
    carry(masses.rodKg() / 2, ballX, ballY, ballZ);
    double leverX = rotation[0] * ballX + rotation[1] * ballY + rotation[2] * ballZ;
    double leverY = rotation[3] * ballX + rotation[4] * ballY + rotation[5] * ballZ;
    double leverZ = rotation[6] * ballX + rotation[7] * ballY + rotation[8] * ballZ;
    double armX = armLengthM * c - m.xM();
    double armY = armLengthM * s - m.yM();
    double armZ = -m.zM();
    double rodX = leverX + xM - (m.r00() * armX + m.r10() * armY + m.r20() * armZ);
    double rodY = leverY + yM - (m.r01() * armX + m.r11() * armY + m.r21() * armZ);
    double rodZ = leverZ + zM - (m.r02() * armX + m.r12() * armY + m.r22() * armZ);
    double perLength = 1 / Math.sqrt(rodX * rodX + rodY * rodY + rodZ * rodZ);
    double ux = rodX * perLength;
    double uy = rodY * perLength;
    double uz = rodZ * perLength;
    // The transposed rows: the unknowns are the forces in the rods.
    double[] rows = system.rows;
    rows[k] = ux;
    rows[LinearSystem6.STRIDE + k] = uy;
    rows[2 * LinearSystem6.STRIDE + k] = uz;
    rows[3 * LinearSystem6.STRIDE + k] = leverY * uz - leverZ * uy;
    rows[4 * LinearSystem6.STRIDE + k] = leverZ * ux - leverX * uz;
    rows[5 * LinearSystem6.STRIDE + k] = leverX * uy - leverY * ux;
    double perTurnX = (-m.r00() * s + m.r10() * c) * armLengthM;
    double perTurnY = (-m.r01() * s + m.r11() * c) * armLengthM;
    double perTurnZ = (-m.r02() * s + m.r12() * c) * armLengthM;
    alongRodM[k] = ux * perTurnX + uy * perTurnY + uz * perTurnZ;
    Point center = masses.armCenterInMotor();
    double centerPerTurnZ =
        m.r02() * (-center.xM() * s - center.yM() * c)
            + m.r12() * (center.xM() * c - center.yM() * s);
    armTorqueNm[k] =
        GRAVITY_M_PER_S2 * (masses.rodKg() / 2 * perTurnZ + masses.armKg() * centerPerTurnZ);
  }
}
