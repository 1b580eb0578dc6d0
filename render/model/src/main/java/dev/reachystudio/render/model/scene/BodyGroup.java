package dev.reachystudio.render.model.scene;

import dev.reachystudio.render.model.pose.LinkTree;

/** Which part of the robot a mesh belongs to, found by the names of the joints above it. */
public enum BodyGroup {
  /** Stands still on the table. */
  FOOT,
  /** Turns with the body. */
  BODY,
  /** Arms and rods of the neck. */
  LEGS,
  /** The head without its antennas. */
  HEAD,
  /** Turns with the right antenna. */
  RIGHT_ANTENNA,
  /** Turns with the left antenna. */
  LEFT_ANTENNA;

  /**
   * The group of a link; of robots whose joints have other names everything is {@link #FOOT}.
   *
   * @param tree the robot
   * @param link number of a link
   */
  public static BodyGroup of(LinkTree tree, int link) {
    if (under(tree, link, "right_antenna")) {
      return RIGHT_ANTENNA;
    }
    if (under(tree, link, "left_antenna")) {
      return LEFT_ANTENNA;
    }
    if (under(tree, link, "passive_7_z")) {
      return HEAD;
    }
    for (int leg = 1; leg <= 6; leg++) {
      if (under(tree, link, "stewart_" + leg)) {
        return LEGS;
      }
    }
    return under(tree, link, "yaw_body") ? BODY : FOOT;
  }

  private static boolean under(LinkTree tree, int link, String joint) {
    int carried = tree.jointIndexOf(joint);
    return carried >= 0 && tree.isUnder(link, carried);
  }
}
