package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.assets.numbers.PoseNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * The poses with a name.
 *
 * @param initHead awake: the neutral head
 * @param initAntennas awake
 * @param sleepHead asleep; the reference's rounded constant, made a rotation
 * @param sleepAntennas asleep
 * @param sleepJoints where the simulators start, before clipping to the limits; not the joints of
 *     {@code sleepHead}
 */
public record NamedPoses(
    Pose initHead,
    Antennas initAntennas,
    Pose sleepHead,
    Antennas sleepAntennas,
    HeadJoints sleepJoints) {

  /** The poses in the robot's numbers. */
  public static NamedPoses of(RobotNumbers numbers) {
    PoseNumbers poses = numbers.poses();
    PoseNumbers.JointNumbers joints = poses.sleepJoints();
    Pose sleepHead = PlatformGeometry.pose(poses.sleepHead());
    return new NamedPoses(
        Pose.IDENTITY,
        new Antennas(poses.initRightAntennaRad(), poses.initLeftAntennaRad()),
        NearestRotation.of(sleepHead).map(NearestRotation::pose).orElseThrow(),
        new Antennas(poses.sleepRightAntennaRad(), poses.sleepLeftAntennaRad()),
        new HeadJoints(
            joints.bodyYawRad(),
            joints.leg1Rad(),
            joints.leg2Rad(),
            joints.leg3Rad(),
            joints.leg4Rad(),
            joints.leg5Rad(),
            joints.leg6Rad()));
  }
}
