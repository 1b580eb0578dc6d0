package dev.reachystudio.backend.control.thread;

/**
 * Where bugs are written down that nobody else hears of. Apart from the control loop's own classes,
 * which never log; called by the threads beside it.
 */
public final class BugLog {

  private static final System.Logger LOG = System.getLogger(BugLog.class.getName());

  private BugLog() {}

  /** A thread has ended with a bug. */
  public static void uncaught(Thread thread, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, "Thread " + thread.getName() + " ended with a bug", cause);
  }

  /** Something went wrong that was survived. */
  public static void survived(String what, Throwable cause) {
    LOG.log(System.Logger.Level.ERROR, what, cause);
  }

  /** Something is wrong without an exception. */
  public static void wrong(String what) {
    LOG.log(System.Logger.Level.ERROR, what);
  }
}
