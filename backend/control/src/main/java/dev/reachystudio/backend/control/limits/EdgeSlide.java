package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;

/**
 * The reachable head pose that stands in for one out of reach while a stream goes on asking for it:
 * so that one number far out does not keep the others from being followed.
 *
 * <p>Of the six numbers of the pose (position; roll, pitch, yaw) the one that lies furthest out,
 * and without which the rest can be reached, is cut back as far as it must be; the others are
 * followed exactly. The number that was cut stays the one as long as that helps, so the head does
 * not jump between two answers. If no single cut is enough the numbers are approached from the
 * neutral head one after the other, the rotation first. The answer depends on what is asked and not
 * on how it came about.
 *
 * <p>Mutable, belongs to one thread, allocates nothing; at most 70 solutions of inverse kinematics.
 */
final class EdgeSlide {

  private static final int X = 0;
  private static final int Y = 1;
  private static final int Z = 2;
  private static final int ROLL = 3;
  private static final int PITCH = 4;
  private static final int YAW = 5;
  private static final int COUNT = 6;

  /** Order in which the numbers are approached if more than one must be cut. */
  private static final int[] APPROACH = {YAW, PITCH, ROLL, Y, X, Z};

  /**
   * How far each number alone can be from neutral, roughly and a little more: single-axis reach is
   * 63 mm, 55 mm, 56 mm, 52°, 90° and 126°. Searching further out would only cost precision.
   */
  private static final double[] FURTHEST = {0.065, 0.06, 0.06, 1.0, 1.6, 2.3};

  /** Halvings on the way to the edge: to a tenth of a millimetre and a tenth of a degree. */
  private static final int HALVINGS = 10;

  /** Halvings for each of several numbers that are cut: four times coarser, for less work. */
  private static final int APPROACH_HALVINGS = 8;

  private final Reach reach;
  private final double[] asked = new double[COUNT];
  private final double[] neutral = new double[COUNT];
  private final double[] trial = new double[COUNT];
  private final boolean[] tried = new boolean[COUNT];
  private final PoseBuffer head = new PoseBuffer();

  /** Roll, pitch and yaw the head was placed with last. */
  private final double[] placedRad = new double[3];

  private final PoseBuffer foundHead = new PoseBuffer();
  private final double[] jointsRad = new double[HeadJoints.COUNT];
  private final double[] foundRad = new double[HeadJoints.COUNT];
  private double wishedYawRad;
  private boolean automaticBodyYaw;
  private int cut = -1;

  EdgeSlide(Reach reach) {
    this.reach = reach;
  }

  /** The pose that was found. */
  PoseBuffer head() {
    return foundHead;
  }

  /** Its seven joints. */
  double[] jointsRad() {
    return foundRad;
  }

  /** Forgets which number was cut. */
  void forget() {
    cut = -1;
  }

  /**
   * Looks for the pose.
   *
   * @param wish head pose that is out of reach
   * @param bodyYawRad wished body yaw
   * @param automatic whether the body follows the head
   * @return whether one was found
   */
  boolean find(Pose wish, double bodyYawRad, boolean automatic) {
    if (!wish.isFinite()) {
      return false;
    }
    wishedYawRad = bodyYawRad;
    automaticBodyYaw = automatic;
    asked[X] = wish.xM();
    asked[Y] = wish.yM();
    asked[Z] = wish.zM();
    asked[ROLL] = wish.rollRad();
    asked[PITCH] = wish.pitchRad();
    asked[YAW] = wish.yawRad();
    // A body that does not follow carries the head's neutral direction with it.
    neutral[YAW] = automatic ? 0 : reach.clampRad(0, bodyYawRad);
    return cutOne() || approach();
  }

  private boolean cutOne() {
    if (cut >= 0 && cutBack(cut)) {
      return true;
    }
    java.util.Arrays.fill(tried, false);
    if (cut >= 0) {
      tried[cut] = true;
    }
    for (int i = furthestOut(); i >= 0; i = furthestOut()) {
      tried[i] = true;
      if (cutBack(i)) {
        cut = i;
        return true;
      }
    }
    cut = -1;
    return false;
  }

  private int furthestOut() {
    int worst = -1;
    double largest = 0;
    for (int i = 0; i < COUNT; i++) {
      double size = Math.abs(asked[i] - neutral[i]) / FURTHEST[i];
      if (!tried[i] && size > largest) {
        largest = size;
        worst = i;
      }
    }
    return worst;
  }

  /** All numbers as asked but one, which is as near to its wish as it can be. */
  private boolean cutBack(int i) {
    System.arraycopy(asked, 0, trial, 0, COUNT);
    trial[i] = neutral[i];
    if (!reachable()) {
      return false;
    }
    extend(i, HALVINGS);
    return true;
  }

  /** From neutral, one number after the other as near to its wish as the ones before allow. */
  private boolean approach() {
    System.arraycopy(neutral, 0, trial, 0, COUNT);
    if (!reachable()) {
      return false;
    }
    for (int i : APPROACH) {
      double from = trial[i];
      trial[i] = asked[i];
      if (!reachable()) {
        trial[i] = from;
        extend(i, APPROACH_HALVINGS);
      }
    }
    return true;
  }

  /** Moves one number of the trial, which is reachable, as far towards its wish as it can go. */
  private void extend(int i, int halvings) {
    double inside = trial[i];
    double outside = neutral[i] + Math.clamp(asked[i] - neutral[i], -FURTHEST[i], FURTHEST[i]);
    for (int halving = 0; halving < halvings; halving++) {
      double middle = 0.5 * (inside + outside);
      trial[i] = middle;
      if (reachable()) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    trial[i] = inside;
  }

  /** Most trials differ from the one before in their position only. */
  private void place() {
    if (trial[ROLL] == placedRad[0] && trial[PITCH] == placedRad[1] && trial[YAW] == placedRad[2]) {
      head.setPosition(trial[X], trial[Y], trial[Z]);
      return;
    }
    head.setXyzRpy(trial[X], trial[Y], trial[Z], trial[ROLL], trial[PITCH], trial[YAW]);
    System.arraycopy(trial, ROLL, placedRad, 0, placedRad.length);
  }

  private boolean reachable() {
    place();
    if (!reach.solve(head, wishedYawRad, automaticBodyYaw, jointsRad)) {
      return false;
    }
    foundHead.set(head);
    System.arraycopy(jointsRad, 0, foundRad, 0, HeadJoints.COUNT);
    return true;
  }
}
