package dev.reachystudio.backend.control.thread;

/**
 * What is asked of the operating system for the control thread. Whatever is refused, the loop runs.
 *
 * @param fineTimer sleeps that end when they should; needs no rights
 * @param scheduling run before all ordinary threads; needs a right the user has to be given
 * @param memoryLock keep the program's memory out of the swap file; needs a right as well
 * @param insist a refusal is logged as a warning, because somebody counts on it
 */
public record RealTimeRequest(
    boolean fineTimer, boolean scheduling, boolean memoryLock, boolean insist) {

  /** Ask for nothing. */
  public static final RealTimeRequest OFF = new RealTimeRequest(false, false, false, false);

  /** Take what is allowed, and mention the rest. */
  public static final RealTimeRequest AUTO = new RealTimeRequest(true, true, false, false);

  /** Take what is allowed, and warn of the rest. */
  public static final RealTimeRequest ON = new RealTimeRequest(true, true, false, true);

  /** What a user without special rights gets. */
  public static final RealTimeRequest WITHOUT_RIGHTS =
      new RealTimeRequest(true, false, false, false);

  /** This request with or without the memory lock; who asks for it counts on it. */
  public RealTimeRequest withMemoryLock(boolean wanted) {
    return new RealTimeRequest(fineTimer, scheduling, wanted, insist || wanted);
  }
}
