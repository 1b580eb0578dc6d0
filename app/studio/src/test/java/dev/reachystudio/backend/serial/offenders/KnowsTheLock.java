package dev.reachystudio.backend.serial.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: the bus does not know who holds the robot. */
public final class KnowsTheLock {
  /** Not the business of a motor bus. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
