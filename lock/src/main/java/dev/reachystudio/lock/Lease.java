package dev.reachystudio.lock;

/**
 * Possession of the robot. Closing it gives the robot back; closing it twice, or after it was
 * evicted, does nothing. Any thread.
 */
public interface Lease extends AutoCloseable {

  /** Whether this lease still holds the robot. */
  boolean valid();

  /**
   * Gives the robot back.
   *
   * @param expectsHandoff whether the holder announced that somebody else follows soon
   */
  void release(boolean expectsHandoff);

  /** Gives the robot back without an announced successor. */
  @Override
  default void close() {
    release(false);
  }
}
