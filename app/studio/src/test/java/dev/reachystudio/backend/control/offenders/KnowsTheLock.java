package dev.reachystudio.backend.control.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: the core does not know who holds the robot. */
public final class KnowsTheLock {
  /** Not the business of the core. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
