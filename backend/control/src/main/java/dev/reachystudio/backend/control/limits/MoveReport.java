package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link MoveCheck} found in a motion.
 *
 * @param samples samples of the motion
 * @param durationS from its first sample to its last
 * @param violations what is wrong, in the order of time
 * @param withoutSolution samples whose head pose has no inverse kinematics
 * @param outsideLimits samples with a solution in which a motor is outside its limits
 * @param tooFast control periods in which a motor would have to go noticeably too fast
 */
public record MoveReport(
    int samples,
    double durationS,
    List<Violation> violations,
    int withoutSolution,
    int outsideLimits,
    int tooFast) {

  public MoveReport {
    violations = List.copyOf(violations);
  }

  /** Whether the robot can do it all. */
  public boolean isClean() {
    return violations.isEmpty();
  }

  /** What playing it changes, as an outcome lists it; empty if nothing. */
  public List<Clamp> clamps() {
    List<Clamp> clamps = new ArrayList<>();
    if (withoutSolution > 0) {
      clamps.add(
          new Clamp(
              "samples.head",
              samples,
              samples - withoutSolution,
              "%d of %d samples are out of reach; the head goes to the nearest reachable pose"
                  .formatted(withoutSolution, samples)));
    }
    if (outsideLimits > 0) {
      clamps.add(
          new Clamp(
              "samples.joints",
              samples,
              samples - outsideLimits,
              "%d of %d samples are beyond a joint's limit".formatted(outsideLimits, samples)));
    }
    Violation fastest = null;
    for (Violation violation : violations) {
      boolean faster =
          violation.kind() == Kind.JOINT_SPEED
              && (fastest == null
                  || violation.worst() / violation.limit() > fastest.worst() / fastest.limit());
      fastest = faster ? violation : fastest;
    }
    if (fastest != null) {
      clamps.add(
          new Clamp(
              "speed",
              fastest.worst(),
              fastest.limit(),
              "%s would have to turn at %.1f rad/s and may at %.1f; %d steps are slowed down"
                  .formatted(
                      Motor.at(fastest.motor()).wireName(),
                      fastest.worst(),
                      fastest.limit(),
                      tooFast)));
    }
    return clamps;
  }
}
