package dev.reachystudio.backend.mujoco.engine;

import java.util.List;

/** How a joint lets its body move, in MuJoCo's order. */
public enum JointKind {
  /** Anyhow: seven positions (x, y, z, quaternion), six velocities. */
  FREE,
  /** About a point: four positions (quaternion), three velocities. */
  BALL,
  /** Along an axis. */
  SLIDE,
  /** About an axis. */
  HINGE;

  private static final List<JointKind> ORDER = List.of(values());

  /**
   * @param number MuJoCo's
   * @throws IllegalStateException if it is none
   */
  static JointKind of(int number) {
    if (number < 0 || number >= ORDER.size()) {
      throw new IllegalStateException("a joint has the unknown type " + number);
    }
    return ORDER.get(number);
  }
}
