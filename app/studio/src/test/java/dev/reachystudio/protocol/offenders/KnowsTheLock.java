package dev.reachystudio.protocol.offenders;

import dev.reachystudio.lock.RobotAppLock;

/** An offender for the architecture tests: the language must not know its speakers. */
public final class KnowsTheLock {
  /** The wrong way round. */
  public Class<?> lock() {
    return RobotAppLock.class;
  }
}
