package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Angle and speed limits of the nine motors, by index in wire order: 0 = body yaw, 1…6 = legs, 7, 8
 * = right and left antenna. Immutable; allocates nothing after construction.
 */
public final class JointLimits {

  private final double[] lowerRad = new double[Motor.COUNT];
  private final double[] upperRad = new double[Motor.COUNT];
  private final double[] speedRadPerS = new double[Motor.COUNT];

  private JointLimits(List<MotorNumbers> motors) {
    Motor[] order = Motor.values();
    for (int i = 0; i < Motor.COUNT; i++) {
      MotorNumbers numbers = motors.get(i);
      if (!numbers.name().equals(order[i].wireName())) {
        throw new IllegalArgumentException(
            "motor " + (i + 1) + " is " + numbers.name() + " and not " + order[i].wireName());
      }
      lowerRad[i] = numbers.lowerRad();
      upperRad[i] = numbers.upperRad();
      speedRadPerS[i] = numbers.speedRadPerS();
    }
  }

  private JointLimits(JointLimits from) {
    System.arraycopy(from.lowerRad, 0, lowerRad, 0, Motor.COUNT);
    System.arraycopy(from.upperRad, 0, upperRad, 0, Motor.COUNT);
    System.arraycopy(from.speedRadPerS, 0, speedRadPerS, 0, Motor.COUNT);
  }

  /**
   * The limits in the robot's numbers.
   *
   * @throws IllegalArgumentException if the motors are not in the order of the wire
   */
  public static JointLimits of(RobotNumbers numbers) {
    return new JointLimits(numbers.motors());
  }

  /**
   * These limits with other speeds.
   *
   * @param speeds chosen speed limits; a motor without one keeps its own
   */
  public JointLimits withSpeeds(SpeedLimits speeds) {
    JointLimits changed = new JointLimits(this);
    speeds.radPerS().forEach((motor, radPerS) -> changed.speedRadPerS[motor.index()] = radPerS);
    return changed;
  }

  /** Least angle of a motor, radians. */
  public double lowerRad(int motor) {
    return lowerRad[motor];
  }

  /** Greatest angle of a motor, radians. */
  public double upperRad(int motor) {
    return upperRad[motor];
  }

  /** Greatest speed of a motor, radians per second. */
  public double speedRadPerS(int motor) {
    return speedRadPerS[motor];
  }

  /** The angle inside the limits nearest to an angle; NaN stays NaN. */
  public double clampRad(int motor, double angleRad) {
    return Math.max(lowerRad[motor], Math.min(upperRad[motor], angleRad));
  }

  /**
   * The first motor outside its limits.
   *
   * @param anglesRad angles in wire order; seven or nine
   * @param toleranceRad how far outside still counts as inside
   * @return its index, or −1 if all are inside; NaN counts as outside
   */
  public int firstOutside(double[] anglesRad, double toleranceRad) {
    for (int i = 0; i < anglesRad.length; i++) {
      boolean inside =
          anglesRad[i] >= lowerRad[i] - toleranceRad && anglesRad[i] <= upperRad[i] + toleranceRad;
      if (!inside) {
        return i;
      }
    }
    return -1;
  }
}
