package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.collision.BodyPair;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.protocol.value.Motor;

/**
 * Looks along the way of a goto for parts that would touch. A robot whose parts touch already may
 * move as long as they do not get nearer. Ways given by joints are not looked at: their poses are
 * known only while they are gone. Control thread, allocates nothing.
 */
final class PathCollision {

  /** Places on the way; a head that goes 10 cm is looked at every 3 mm. */
  private static final int STEPS = 32;

  /** To a thousandth of a step. */
  private static final int HALVINGS = 10;

  private static final double ROUNDING_M = 1e-6;

  private static final int RIGHT = Motor.RIGHT_ANTENNA.index();
  private static final int LEFT = Motor.LEFT_ANTENNA.index();

  private final SelfCollision collision;
  private final MotionSample sample = new MotionSample();
  private double allowedM;
  private BodyPair pair = BodyPair.HEAD_AND_BODY;

  PathCollision(SelfCollision collision) {
    this.collision = collision;
  }

  /** The parts that would touch, after a way that is not free. */
  BodyPair pair() {
    return pair;
  }

  /** Why a strict goto is refused. */
  String refusal() {
    return switch (pair) {
      case HEAD_AND_BODY -> "head and body would touch on the way, and the command is strict";
      case RIGHT_ANTENNA_AND_BODY ->
          "the right antenna and the body would touch on the way, and the command is strict";
      case LEFT_ANTENNA_AND_BODY ->
          "the left antenna and the body would touch on the way, and the command is strict";
    };
  }

  /**
   * How much of its way a goto may go.
   *
   * @param move a goto that has begun
   * @param commanded where the other parts are
   * @return 1 if all of it
   */
  double freeFraction(GotoMove move, TargetLimiter commanded) {
    boolean looks = move.targets().head() != null || move.targets().antennas() != null;
    if (!looks || move.targets().headJoints() != null) {
      return 1;
    }
    double furthest = move.furthestFraction();
    allowedM = Math.min(0, clearanceM(move, commanded, 0)) - ROUNDING_M;
    double free = 0;
    for (int step = 1; step <= STEPS; step++) {
      double fraction = furthest * step / STEPS;
      if (clearanceM(move, commanded, fraction) < allowedM) {
        pair = collision.nearest();
        return lastFree(move, commanded, free, fraction) / furthest;
      }
      free = fraction;
    }
    return 1;
  }

  private double lastFree(GotoMove move, TargetLimiter commanded, double from, double to) {
    double free = from;
    double touching = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (free + touching);
      if (clearanceM(move, commanded, middle) < allowedM) {
        touching = middle;
      } else {
        free = middle;
      }
    }
    return free;
  }

  private double clearanceM(GotoMove move, TargetLimiter commanded, double fraction) {
    sample.head.set(commanded.commandedHead());
    sample.antennas(commanded.commandedRad()[RIGHT], commanded.commandedRad()[LEFT]);
    move.at(fraction, sample);
    return collision.clearanceM(sample.head, sample.rightRad, sample.leftRad);
  }
}
