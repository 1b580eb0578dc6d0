package dev.reachystudio.render.model.urdf;

/** The joint types of URDF. */
public enum JointType {
  /** Turns about its axis between limits. */
  REVOLUTE,
  /** Turns about its axis without limits. */
  CONTINUOUS,
  /** Slides along its axis. */
  PRISMATIC,
  /** Does not move. */
  FIXED,
  /** Moves freely; has no single value and is held at its origin here. */
  FLOATING,
  /** Moves in a plane; has no single value and is held at its origin here. */
  PLANAR;

  /** Whether one number says where the joint is. */
  public boolean hasValue() {
    return this == REVOLUTE || this == CONTINUOUS || this == PRISMATIC;
  }
}
