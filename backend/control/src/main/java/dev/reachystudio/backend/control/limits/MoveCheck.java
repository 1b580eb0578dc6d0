package dev.reachystudio.backend.control.limits;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.PlatformGeometry;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import java.util.List;

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
    return check(motion.samples(), automaticBodyYaw);
  }

  /**
   * Looks through samples that are no motion yet: their times may be in disorder, which is found,
   * too.
   *
   * @param samples at least one; their numbers must be finite
   * @param automaticBodyYaw whether the body would follow the head
   */
  public MoveReport check(List<Sample> samples, boolean automaticBodyYaw) {
    ViolationLog log = new ViolationLog();
    List<Sample> usable = new SampleCheck(samples, log).usable();
    double firstS = samples.getFirst().timeS();
    PlayedCheck played =
        new PlayedCheck(
            geometry,
            limits,
            periodNs,
            automaticBodyYaw,
            new SelfCollision(numbers),
            log,
            usable.isEmpty() ? firstS : usable.getFirst().timeS());
    if (!usable.isEmpty()) {
      played.run(usable);
    }
    return new MoveReport(
        samples.size(),
        usable.isEmpty() ? 0 : usable.getLast().timeS() - usable.getFirst().timeS(),
        log.all(),
        played.withoutSolution(),
        played.outsideLimits(),
        played.tooFast());
  }
}
