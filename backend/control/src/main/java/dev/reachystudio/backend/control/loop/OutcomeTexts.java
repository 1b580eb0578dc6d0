package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.collision.BodyPair;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns what the control thread wrote down into outcomes and ends. Dispatcher thread. */
final class OutcomeTexts {

  /** Differences smaller than this are not worth a word: 0.1 mm and 0.06°. */
  private static final double SMALL = 1e-4;

  private static final double SMALL_RAD = 1e-3;

  private OutcomeTexts() {}

  static Outcome outcome(PendingCommand pending) {
    if (pending.earlyOutcome != null) {
      return pending.earlyOutcome;
    }
    RefusalReason reason = pending.reason;
    if (reason != null) {
      return new Outcome.Refused(reason, null, pending.text, pending.runningMoveId);
    }
    List<Clamp> clamps = new ArrayList<>(pending.preparedClamps);
    PlannedMove plan = pending.plan;
    if (plan != null && plan.headClampCause != TargetClamp.Cause.NONE) {
      addHead(plan, clamps);
    }
    if (plan != null && plan.touching != null) {
      addCollision(plan.touching, plan, clamps);
    }
    if (plan != null && plan.speedMotor >= 0) {
      addSpeed(plan, clamps);
    }
    return clamps.isEmpty() ? Outcome.EXECUTED : new Outcome.Clamped(clamps);
  }

  /** How a move ended, or what takes its place for a command that starts none. */
  static MoveEnd end(PendingCommand pending, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return new MoveEnd(MoveEnd.Kind.FAILED, refused.text(), List.of());
    }
    PlannedMove plan = pending.plan;
    if (plan == null) {
      return new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of());
    }
    UUID by = pending.endBy;
    String details = by == null ? pending.endText : "superseded by " + by;
    return new MoveEnd(pending.endKind, details, plan.losses.clamps());
  }

  /** What became of a streamed target; never empty. */
  static List<Clamp> clamps(StreamClamp stream) {
    List<Clamp> clamps = new ArrayList<>();
    Pose asked = stream.asked();
    if (asked != null) {
      String why = why(stream.clamp().cause(), stream.clamp().motorIndex());
      addHead(asked, stream.set(), why, clamps);
    } else if (stream.clamp().cause() == TargetClamp.Cause.SPEED) {
      double limit = stream.clamp().limitRad();
      double askedRadPerS = limit * stream.speedExcess();
      String text =
          "%s would have to turn at %.1f rad/s and may at %.1f: the robot follows later"
              .formatted(Motor.at(stream.clamp().motorIndex()).wireName(), askedRadPerS, limit);
      clamps.add(new Clamp("speed", askedRadPerS, limit, text));
    } else {
      clamps.add(angle(stream.clamp(), stream.askedRad()));
    }
    return clamps;
  }

  private static Clamp angle(TargetClamp clamp, double askedRad) {
    String motor = Motor.at(clamp.motorIndex()).wireName();
    String field = clamp.motorIndex() == 0 ? "body_yaw" : motor;
    String text =
        "%s goes to %s and not to %s: the limit of %s"
            .formatted(field, withUnit(clamp.limitRad(), true), withUnit(askedRad, true), motor);
    return new Clamp(field, askedRad, clamp.limitRad(), text);
  }

  private static void addSpeed(PlannedMove plan, List<Clamp> clamps) {
    String text =
        "%s would have to turn at %.1f rad/s and may at %.1f: the robot arrives later"
            .formatted(
                Motor.at(plan.speedMotor).wireName(),
                plan.speedAskedRadPerS,
                plan.speedLimitRadPerS);
    clamps.add(new Clamp("speed", plan.speedAskedRadPerS, plan.speedLimitRadPerS, text));
  }

  private static void addCollision(BodyPair touching, PlannedMove plan, List<Clamp> clamps) {
    double fraction = plan.freeFraction;
    String text =
        fraction < 1
            ? "the move ends after %.0f %% of its way: %s would touch"
                .formatted(100 * fraction, touching.text())
            : "%s touch on the way, by up to %.1f mm; where the move ends they do not"
                .formatted(touching.text(), -1000 * plan.leastClearanceM);
    clamps.add(new Clamp("collision", 1, fraction, text));
  }

  private static void addHead(PlannedMove plan, List<Clamp> clamps) {
    String why = why(plan.headClampCause, plan.headClampMotor);
    addHead(plan.askedHead.value(), plan.reachableHead.value(), why, clamps);
  }

  static String why(TargetClamp.Cause cause, int motor) {
    return cause == TargetClamp.Cause.JOINT_LIMIT && motor >= 0
        ? Motor.at(motor).wireName() + " is at its limit there"
        : "out of reach";
  }

  static void addHead(Pose asked, Pose set, String why, List<Clamp> clamps) {
    int before = clamps.size();
    add(clamps, "head.x", asked.xM(), set.xM(), SMALL, why);
    add(clamps, "head.y", asked.yM(), set.yM(), SMALL, why);
    add(clamps, "head.z", asked.zM(), set.zM(), SMALL, why);
    add(clamps, "head.roll", asked.rollRad(), set.rollRad(), SMALL_RAD, why);
    add(clamps, "head.pitch", asked.pitchRad(), set.pitchRad(), SMALL_RAD, why);
    add(clamps, "head.yaw", asked.yawRad(), set.yawRad(), SMALL_RAD, why);
    if (clamps.size() == before) {
      clamps.add(new Clamp("head", 1, 0, "The head goes almost there: " + why));
    }
  }

  private static void add(
      List<Clamp> clamps, String field, double asked, double set, double small, String why) {
    if (Math.abs(asked - set) > small) {
      boolean angle = small == SMALL_RAD;
      String text =
          "%s goes to %s and not to %s: %s"
              .formatted(field, withUnit(set, angle), withUnit(asked, angle), why);
      clamps.add(new Clamp(field, asked, set, text));
    }
  }

  private static String withUnit(double value, boolean angle) {
    return angle ? "%.1f°".formatted(Math.toDegrees(value)) : "%.1f mm".formatted(1000 * value);
  }
}
