package dev.reachystudio.render.model.pose;

import java.util.Optional;

/**
 * Closes the parallel neck of the robot. A URDF is a tree, so only leg 6 carries the head and the
 * other five rods end in the air; the 21 joints without a motor are chosen here so that every rod
 * points at its ball on the head.
 *
 * <p>For each leg the rod's direction at zero is turned by the smallest rotation onto the wanted
 * one, and that rotation is split into the three joints x, y, z. The twist of a rod about itself is
 * free; other solvers choose another one.
 */
final class PassiveJoints {

  /**
   * Joints without a motor: three at the foot of each of six rods, three where leg 6 meets the
   * head.
   */
  static final int COUNT = 21;

  private static final int LEGS = 6;
  private static final int HEAD_BALL = 7;

  private final LinkTree tree;
  private final int headLink;
  private final int[] joints = new int[COUNT];
  private final int[] arms = new int[LEGS];
  private final double[] rodsAtZero = new double[3 * LEGS]; // in the frame of passive_k_x
  private final double[] ballsInHead = new double[3 * LEGS]; // in the frame of the head's link
  private final double[] frame = new double[Rigid.SIZE];
  private final double[] split = new double[Rigid.SIZE];
  private final double[] inverse = new double[Rigid.SIZE];

  private PassiveJoints(LinkTree tree, int headLink) {
    this.tree = tree;
    this.headLink = headLink;
  }

  /** Finds the neck by the names of its joints and links; empty if the robot has none. */
  static Optional<PassiveJoints> find(LinkTree tree) {
    int headLink = tree.jointIndexOf("passive_7_z");
    if (headLink < 0) {
      return Optional.empty();
    }
    PassiveJoints neck = new PassiveJoints(tree, headLink);
    return neck.findJoints() && neck.findEnds() ? Optional.of(neck) : Optional.empty();
  }

  private boolean findJoints() {
    for (int i = 0; i < COUNT; i++) {
      joints[i] = tree.jointIndexOf("passive_" + (i / 3 + 1) + "_" + "xyz".charAt(i % 3));
      if (joints[i] < 0) {
        return false;
      }
    }
    for (int leg = 0; leg < LEGS; leg++) {
      arms[leg] = tree.parentOf(joints[3 * leg]);
    }
    return true;
  }

  private boolean findEnds() {
    for (int leg = 0; leg < LEGS - 1; leg++) {
      int rodEnd = tree.indexOf("closing_" + (leg + 1) + "_1");
      int ball = tree.indexOf("closing_" + (leg + 1) + "_2");
      if (rodEnd < 0 || ball < 0) {
        return false;
      }
      copyOrigin(rodEnd, rodsAtZero, leg);
      copyOrigin(ball, ballsInHead, leg);
    }
    copyOrigin(joints[3 * HEAD_BALL - 3], rodsAtZero, LEGS - 1); // leg 6 ends in the head's link
    return true;
  }

  private void copyOrigin(int link, double[] out, int leg) {
    for (int row = 0; row < 3; row++) {
      out[3 * leg + row] = tree.origins()[tree.originAt(link) + 4 * row + 3];
    }
  }

  int headLink() {
    return headLink;
  }

  /**
   * The number of the joint at a place of the wire's order passive_1_x, passive_1_y … passive_7_z.
   */
  int joint(int place) {
    return joints[place];
  }

  /**
   * Chooses the passive joints.
   *
   * @param worldFromHeadLink wanted place of the head's link, twelve numbers
   * @param poses the arms' links are already where they belong
   * @param jointValues the passive joints are written here
   */
  void close(double[] worldFromHeadLink, LinkPoses poses, double[] jointValues) {
    for (int leg = 0; leg < LEGS; leg++) {
      int origin = tree.originAt(joints[3 * leg]);
      Rigid.multiply(poses.values, Rigid.SIZE * arms[leg], tree.origins(), origin, frame, 0);
      aim(leg, worldFromHeadLink);
      write(leg, jointValues);
    }
    for (int place = 3 * LEGS - 3; place < 3 * LEGS; place++) {
      tree.poseOne(jointValues, joints[place], poses);
    }
    int rod = tree.parentOf(joints[3 * LEGS]);
    int origin = tree.originAt(joints[3 * LEGS]);
    Rigid.multiply(poses.values, Rigid.SIZE * rod, tree.origins(), origin, frame, 0);
    Rigid.invert(frame, 0, inverse, 0);
    Rigid.multiply(inverse, 0, worldFromHeadLink, 0, split, 0);
    write(LEGS, jointValues);
  }

  /** Sets {@link #split} to the smallest rotation that points the rod of a leg at its ball. */
  private void aim(int leg, double[] head) {
    double bx = ballsInHead[3 * leg];
    double by = ballsInHead[3 * leg + 1];
    double bz = ballsInHead[3 * leg + 2];
    double tx = head[0] * bx + head[1] * by + head[2] * bz + head[3] - frame[3];
    double ty = head[4] * bx + head[5] * by + head[6] * bz + head[7] - frame[7];
    double tz = head[8] * bx + head[9] * by + head[10] * bz + head[11] - frame[11];
    smallestTurn(
        rodsAtZero[3 * leg],
        rodsAtZero[3 * leg + 1],
        rodsAtZero[3 * leg + 2],
        frame[0] * tx + frame[4] * ty + frame[8] * tz,
        frame[1] * tx + frame[5] * ty + frame[9] * tz,
        frame[2] * tx + frame[6] * ty + frame[10] * tz);
  }

  private void smallestTurn(double ax, double ay, double az, double bx, double by, double bz) {
    double cx = ay * bz - az * by;
    double cy = az * bx - ax * bz;
    double cz = ax * by - ay * bx;
    double sin = Math.sqrt(cx * cx + cy * cy + cz * cz);
    double cos = ax * bx + ay * by + az * bz;
    if (sin > 1e-12 * Math.abs(cos)) {
      Rigid.turn(cx / sin, cy / sin, cz / sin, Math.atan2(sin, cos), split, 0);
    } else if (cos >= 0) {
      Rigid.turn(0, 0, 1, 0, split, 0);
    } else { // straight back: any axis across the rod
      double across = Math.hypot(ax, ay);
      if (across > 0) {
        Rigid.turn(-ay / across, ax / across, 0, Math.PI, split, 0);
      } else {
        Rigid.turn(1, 0, 0, Math.PI, split, 0);
      }
    }
  }

  /** Splits {@link #split} into turns about x, y and z. */
  private void write(int leg, double[] jointValues) {
    jointValues[joints[3 * leg]] = Math.atan2(-split[6], split[10]);
    jointValues[joints[3 * leg + 1]] = Math.asin(Math.clamp(split[2], -1, 1));
    jointValues[joints[3 * leg + 2]] = Math.atan2(-split[1], split[0]);
  }
}
