package dev.reachystudio.lock;

/** Answer to a wish for the robot. */
public sealed interface Acquisition {

  /**
   * The robot is yours.
   *
   * @param lease to be closed when done
   */
  record Granted(Lease lease) implements Acquisition {}

  /**
   * Somebody else has it.
   *
   * @param holder the lock as it was found
   * @param text one sentence for people
   */
  record Refused(LockStatus holder, String text) implements Acquisition {}
}
