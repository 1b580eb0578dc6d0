package dev.reachystudio.backend.mujoco.engine;

/** How a joint lets its body move, in MuJoCo's order. */
public enum JointKind {
  /** Anyhow: seven positions (x, y, z, quaternion), six velocities. */
  FREE,
  /** About a point: four positions (quaternion), three velocities. */
  BALL,
  /** Along an axis. */
  SLIDE,
  /** About an axis. */
  HINGE
}
