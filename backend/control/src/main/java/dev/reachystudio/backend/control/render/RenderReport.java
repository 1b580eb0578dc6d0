package dev.reachystudio.backend.control.render;

import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rendered move was like.
 *
 * @param rows control periods
 * @param durationS from the first to the last
 * @param groups how fast each kind of motor was told to turn, at most
 * @param changed what the limits changed, as the move's outcome and its end tell it
 * @param excesses where what the motors were told left the limits: always empty, or the control
 *     loop has a bug
 */
public record RenderReport(
    long rows, double durationS, List<Group> groups, List<Clamp> changed, List<String> excesses) {

  public RenderReport {
    groups = List.copyOf(groups);
    changed = List.copyOf(changed);
    excesses = List.copyOf(excesses);
  }

  /**
   * The fastest of some motors.
   *
   * @param name body, legs or antennas
   * @param fastestRadPerS its greatest speed
   * @param limitRadPerS what that motor may
   */
  public record Group(String name, double fastestRadPerS, double limitRadPerS) {}

  /** Looks at what the motors are told, period by period. */
  static final class Watch {

    /** A step this much faster than allowed is rounding. */
    private static final double ROUNDING = 1 + 1e-6;

    private static final double ROUNDING_RAD = 1e-9;
    private static final int MAX_EXCESSES = 100;
    private static final int LEG_1 = Motor.STEWART_1.index();
    private static final int RIGHT = Motor.RIGHT_ANTENNA.index();

    private final JointLimits limits;
    private final double periodS;
    private final double[] previousRad = new double[Motor.COUNT];
    private final double[] lowerRad = new double[Motor.COUNT];
    private final double[] upperRad = new double[Motor.COUNT];
    private final double[] fastestRadPerS = new double[Motor.COUNT];
    private final List<String> excesses = new ArrayList<>();
    private long rows;

    Watch(JointLimits limits, long periodNs) {
      this.limits = limits;
      periodS = periodNs / 1e9;
    }

    /** Where the robot stands before. A robot outside its limits may come in, not go out. */
    void startsAt(RobotState state) {
      for (int i = 0; i < Motor.COUNT; i++) {
        previousRad[i] = angle(state.target(), i);
        lowerRad[i] = Math.min(limits.lowerRad(i), previousRad[i]) - ROUNDING_RAD;
        upperRad[i] = Math.max(limits.upperRad(i), previousRad[i]) + ROUNDING_RAD;
      }
    }

    void note(RobotState state) {
      for (int i = 0; i < Motor.COUNT; i++) {
        double angleRad = angle(state.target(), i);
        double speed = Math.abs(angleRad - previousRad[i]) / periodS;
        fastestRadPerS[i] = Math.max(fastestRadPerS[i], speed);
        if (!(angleRad >= lowerRad[i] && angleRad <= upperRad[i])) {
          excess("%s is told %.6f rad".formatted(Motor.at(i).wireName(), angleRad));
        }
        if (speed > limits.speedRadPerS(i) * ROUNDING) {
          excess(
              "%s is told to turn at %.3f rad/s and may at %.1f"
                  .formatted(Motor.at(i).wireName(), speed, limits.speedRadPerS(i)));
        }
        previousRad[i] = angleRad;
      }
      rows++;
    }

    RenderReport report(double durationS, Outcome outcome, MoveEnd end) {
      List<Clamp> changed = new ArrayList<>();
      if (outcome instanceof Outcome.Clamped clamped) {
        changed.addAll(clamped.clamps());
      }
      changed.addAll(end.clamps());
      List<Group> groups =
          List.of(
              group("body", 0, LEG_1),
              group("legs", LEG_1, RIGHT),
              group("antennas", RIGHT, Motor.COUNT));
      return new RenderReport(rows, durationS, groups, changed, excesses);
    }

    private Group group(String name, int from, int to) {
      int fastest = from;
      for (int i = from; i < to; i++) {
        double share = fastestRadPerS[i] / limits.speedRadPerS(i);
        if (share > fastestRadPerS[fastest] / limits.speedRadPerS(fastest)) {
          fastest = i;
        }
      }
      return new Group(name, fastestRadPerS[fastest], limits.speedRadPerS(fastest));
    }

    private void excess(String text) {
      if (excesses.size() < MAX_EXCESSES) {
        excesses.add("period " + rows + ": " + text);
      }
    }

    private static double angle(BodyState body, int motor) {
      if (motor < HeadJoints.COUNT) {
        return body.headJoints().get(motor);
      }
      return motor == RIGHT ? body.antennas().rightRad() : body.antennas().leftRad();
    }
  }
}
