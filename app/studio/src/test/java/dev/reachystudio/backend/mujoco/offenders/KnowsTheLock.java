package dev.reachystudio.backend.mujoco.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: physics does not know who holds the robot. */
public final class KnowsTheLock {
  /** Not the business of physics. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
