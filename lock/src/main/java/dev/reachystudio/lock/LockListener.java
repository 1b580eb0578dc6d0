package dev.reachystudio.lock;

/**
 * Told of changes of the lock. Called by the thread that caused the change, after the change and
 * never while the lock's mutex is held, so a listener may use the lock.
 */
public interface LockListener {

  /**
   * A remote session lost the robot because a local app starts.
   *
   * @param appName the app
   */
  default void remoteSessionEvicted(String appName) {}

  /** A remote session got the robot. */
  default void remoteSessionAcquired() {}

  /**
   * A local app got the robot.
   *
   * @param appName the app
   */
  default void localAppAcquired(String appName) {}

  /**
   * Nobody holds the robot any more.
   *
   * @param expectsHandoff whether the last holder announced that somebody else follows soon
   */
  default void becameFree(boolean expectsHandoff) {}
}
