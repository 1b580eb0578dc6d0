package dev.reachystudio.render.camera.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: a camera does not know who holds the robot. */
public final class KnowsTheLock {
  /** Not the business of a camera. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
