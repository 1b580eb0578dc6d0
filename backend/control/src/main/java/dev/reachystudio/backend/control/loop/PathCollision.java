package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.collision.BodyPair;
import dev.reachystudio.backend.control.collision.SelfCollision;
import dev.reachystudio.backend.control.limits.TargetLimiter;
import dev.reachystudio.backend.control.motion.GotoMove;
import dev.reachystudio.backend.control.motion.MotionSample;
import dev.reachystudio.protocol.value.Motor;

/**
 * Looks along the way of a goto for parts that would touch. A goto that would end so ends before;
 * one that only passes is told of it and goes on, because its target is good and a robot that stood
 * before the contact could never get there. A robot whose parts touch already may go wherever they
 * end no nearer. Ways given by joints are not looked at: their poses are known only while they are
 * gone. Control thread, allocates nothing.
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
  private double leastM;
  private double freeFraction = 1;
  private BodyPair pair = BodyPair.HEAD_AND_BODY;

  PathCollision(SelfCollision collision) {
    this.collision = collision;
  }

  /** The parts that would touch most, after a way that is not free. */
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

  /** What a way is like. */
  enum Way {
    FREE,
    /** Parts touch and come apart again: {@link #pair}, {@link #leastM}. */
    TOUCHES,
    /** Parts touch at its end: {@link #pair}, {@link #freeFraction}. */
    ENDS_TOUCHING
  }

  /** The least clearance met, metres. */
  double leastM() {
    return leastM;
  }

  /** How much of a way that ends with contact can be gone before. */
  double freeFraction() {
    return freeFraction;
  }

  /**
   * Looks along a way.
   *
   * @param move a goto that has begun
   * @param commanded where the other parts are
   */
  Way look(GotoMove move, TargetLimiter commanded) {
    boolean looks = move.targets().head() != null || move.targets().antennas() != null;
    if (!looks || move.targets().headJoints() != null) {
      return Way.FREE;
    }
    double startM = clearanceM(move, commanded, 0);
    double endM = clearanceM(move, commanded, 1);
    if (startM < 0 && endM >= startM) {
      return Way.FREE;
    }
    allowedM = Math.min(0, startM) - ROUNDING_M;
    double furthest = endM < allowedM ? move.furthestFraction() : 1;
    double free = 0;
    double touching = -1;
    leastM = 0;
    for (int step = 1; step <= STEPS; step++) {
      double fraction = furthest * step / STEPS;
      double hereM = clearanceM(move, commanded, fraction);
      if (hereM < leastM) {
        leastM = hereM;
        pair = collision.nearest();
      }
      if (hereM < allowedM && touching < 0) {
        touching = fraction;
      } else if (touching < 0) {
        free = fraction;
      }
    }
    if (touching < 0) {
      return Way.FREE;
    }
    if (endM >= allowedM) {
      return Way.TOUCHES;
    }
    freeFraction = lastFree(move, commanded, free, touching) / furthest;
    return Way.ENDS_TOUCHING;
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
