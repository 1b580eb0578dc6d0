package dev.reachystudio.backend.mujoco.io;

import org.jspecify.annotations.Nullable;

/**
 * Where the physics is done: on a thread beside the control loop, or in the calls themselves. Both
 * do the same orders in the same sequence.
 */
sealed interface PhysicsRunner permits InlinePhysics, PhysicsThread {

  /**
   * The order to fill before {@link #submit}. Control thread.
   *
   * @param insist also while others wait that are not done yet
   * @return null while too many wait
   */
  @Nullable Order next(boolean insist);

  /** Hands over what was filled. Control thread. */
  void submit();

  /** The newest reading; valid until the next call. Control thread. */
  Reading newest();

  /** The robot; others than the physics may only ask what never changes of it. */
  SimulatedRobot robot();

  /** Why there is no physics at the moment; null if there is. Any thread. */
  @Nullable String failure();

  /** Whether everything that was ordered is done. Any thread. */
  boolean isCaughtUp();

  /** Ends it. The owner's thread, after the last order. */
  void close();
}
