package dev.reachystudio.render.view.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: the view does not know who holds the robot. */
public final class KnowsTheLock {
  /** The view shows states. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
