package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/**
 * How hard joints are to turn, by the index of their velocities: a part that does not depend on
 * speed, and one that grows with it. The owner of the physics only.
 */
public final class JointFriction {

  private final NativeWorld world;
  private final MemorySegment friction;
  private final MemorySegment damping;

  JointFriction(NativeWorld world) throws MujocoException {
    this.world = world;
    int velocities = world.count(Layout.Model.NV);
    friction = world.ofModel(Layout.Model.DOF_FRICTIONLOSS, velocities, Double.BYTES);
    damping = world.ofModel(Layout.Model.DOF_DAMPING, velocities, Double.BYTES);
  }

  /** The part that does not depend on speed, newton metres. */
  public double frictionNm(int velocityIndex) {
    world.require();
    return friction.getAtIndex(JAVA_DOUBLE, velocityIndex);
  }

  /** Torque a speed, newton metre seconds. */
  public double dampingNms(int velocityIndex) {
    world.require();
    return damping.getAtIndex(JAVA_DOUBLE, velocityIndex);
  }

  /**
   * Sets both.
   *
   * @param frictionNm newton metres, not negative
   * @param dampingNms newton metre seconds, not negative
   */
  public void set(int velocityIndex, double frictionNm, double dampingNms) {
    world.require();
    friction.setAtIndex(JAVA_DOUBLE, velocityIndex, notNegative("friction", frictionNm));
    damping.setAtIndex(JAVA_DOUBLE, velocityIndex, notNegative("damping", dampingNms));
  }

  private static double notNegative(String what, double value) {
    if (value >= 0) {
      return Physics.checked(what, value);
    }
    throw new IllegalArgumentException(what + " " + value + " must not be negative");
  }
}
