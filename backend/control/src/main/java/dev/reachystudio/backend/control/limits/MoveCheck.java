package dev.reachystudio.backend.control.limits;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.motion.RecordedMotion;

/**
 * Looks through a recorded motion for what the robot cannot do, before it is played: at every
 * sample of the file, and at every control period between them, because that is where speeds are
 * held and what is sent to the motors. Immutable; any thread.
 */
public final class MoveCheck {

  private final RobotNumbers numbers;
  private final PlatformGeometry geometry;
  private final JointLimits limits;
  private final long periodNs;

  /**
   * A check for a robot.
   *
   * @param numbers the robot in numbers
   * @param limits its limits, which may be others than in its numbers
   * @param periodNs control period it would be played with, nanoseconds, above 0
   * @throws IllegalArgumentException without a period
   */
  public MoveCheck(RobotNumbers numbers, JointLimits limits, long periodNs) {
    if (periodNs <= 0) {
      throw new IllegalArgumentException("periodNs is " + periodNs + ": it must be above 0");
    }
    this.numbers = numbers;
    this.geometry = PlatformGeometry.of(numbers);
    this.limits = limits;
    this.periodNs = periodNs;
  }

  /**
   * Looks through a motion. Its numbers must be finite; poses that are no rotations are found.
   *
   * @param motion the motion
   * @param automaticBodyYaw whether the body would follow the head
   */
  public MoveReport check(RecordedMotion motion, boolean automaticBodyYaw) {
    ViolationLog log = new ViolationLog();
    SampleCheck samples = new SampleCheck(motion.samples(), log);
    PlayedCheck played =
        new PlayedCheck(
            geometry,
            limits,
            periodNs,
            automaticBodyYaw,
            new SelfCollision(numbers),
            log,
            motion.samples().getFirst().timeS());
    if (!samples.usable().isEmpty()) {
      played.run(samples.usable());
    }
    return new MoveReport(
        motion.samples().size(),
        motion.durationS(),
        log.all(),
        played.withoutSolution(),
        played.outsideLimits(),
        played.tooFast());
  }
}
