package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.assets.numbers.PlatformNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.assets.numbers.Transform;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;

/**
 * Geometry of the platform that carries the head, in the frame of the body (the base at body yaw
 * 0).
 *
 * @param armLengthM from motor shaft to the end of the arm
 * @param rodLengthM from the end of the arm to the ball on the head
 * @param headHeightM height of the neutral head above the foot; head poses count z from there
 * @param bodyYawRule the two limits of the automatic body yaw
 * @param legs the six legs in order
 */
public record PlatformGeometry(
    double armLengthM,
    double rodLengthM,
    double headHeightM,
    BodyYawRule bodyYawRule,
    List<Leg> legs) {

  /** Number of legs. */
  public static final int LEGS = PlatformNumbers.LEGS;

  /**
   * @throws IllegalArgumentException unless there are six legs
   */
  public PlatformGeometry {
    legs = List.copyOf(legs);
    if (legs.size() != LEGS) {
      throw new IllegalArgumentException("the platform has 6 legs, not " + legs.size());
    }
  }

  /** The geometry in the robot's numbers. */
  public static PlatformGeometry of(RobotNumbers numbers) {
    PlatformNumbers platform = numbers.platform();
    return new PlatformGeometry(
        platform.armLengthM(),
        platform.rodLengthM(),
        platform.headHeightM(),
        new BodyYawRule(numbers.bodyYaw().maxFromHeadRad(), numbers.bodyYaw().maxRad()),
        platform.legs().stream()
            .map(
                leg ->
                    new Leg(
                        pose(leg.motorFromBase()),
                        leg.ballInHead().xM(),
                        leg.ballInHead().yM(),
                        leg.ballInHead().zM(),
                        leg.branch()))
            .toList());
  }

  static Pose pose(Transform t) {
    return new Pose(
        t.r00(), t.r01(), t.r02(), t.xM(), t.r10(), t.r11(), t.r12(), t.yM(), t.r20(), t.r21(),
        t.r22(), t.zM());
  }

  /**
   * One leg.
   *
   * @param motorFromBase base coordinates into the motor's frame: z is the shaft, the arm at angle
   *     0 points along x
   * @param ballXM ball joint in the head's frame
   * @param ballYM ball joint in the head's frame
   * @param ballZM ball joint in the head's frame
   * @param branch which of the two arm angles is built: +1 if the arm lies counter-clockwise of the
   *     line from shaft to ball, else −1
   */
  public record Leg(Pose motorFromBase, double ballXM, double ballYM, double ballZM, int branch) {}
}
