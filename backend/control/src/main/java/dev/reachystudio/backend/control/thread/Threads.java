package dev.reachystudio.backend.control.thread;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ThreadFactory;

/**
 * Makes every thread of the program, so that each has a name, an owner who hears of its bugs, and a
 * row in {@code docs/threads.md}. An architecture test refuses threads made elsewhere. None of them
 * keeps the process alive: who started one closes it, and the command line waits for what it
 * started.
 *
 * <p>Returned threads are not started. All methods may be called from any thread.
 */
public final class Threads {
  private Threads() {}

  /**
   * A platform thread of the highest priority, for the control loop. The operating system may
   * ignore the priority.
   *
   * @param name what a thread dump calls it
   * @param onBug hears of an exception that escaped {@code task}; the thread is over then
   */
  @SuppressWarnings("ThreadPriorityCheck") // a hint that costs nothing; nothing relies on it
  public static Thread realTime(String name, UncaughtExceptionHandler onBug, Runnable task) {
    return Thread.ofPlatform()
        .name(name)
        .daemon()
        .priority(Thread.MAX_PRIORITY)
        .uncaughtExceptionHandler(onBug)
        .unstarted(task);
  }

  /** A platform thread, for work that blocks in native code or wants a fair share of a core. */
  public static Thread platform(String name, UncaughtExceptionHandler onBug, Runnable task) {
    return Thread.ofPlatform().name(name).daemon().uncaughtExceptionHandler(onBug).unstarted(task);
  }

  /** A virtual thread, for work that mostly waits. */
  public static Thread virtual(String name, UncaughtExceptionHandler onBug, Runnable task) {
    return Thread.ofVirtual().name(name).uncaughtExceptionHandler(onBug).unstarted(task);
  }

  /** Platform threads {@code prefix-0}, {@code prefix-1}, … for an executor. */
  public static ThreadFactory platformFactory(String prefix, UncaughtExceptionHandler onBug) {
    return Thread.ofPlatform()
        .name(prefix + "-", 0)
        .daemon()
        .uncaughtExceptionHandler(onBug)
        .factory();
  }

  /** Virtual threads {@code prefix-0}, {@code prefix-1}, … for an executor. */
  public static ThreadFactory virtualFactory(String prefix, UncaughtExceptionHandler onBug) {
    return Thread.ofVirtual().name(prefix + "-", 0).uncaughtExceptionHandler(onBug).factory();
  }

  /**
   * A thread for {@link Runtime#addShutdownHook}: Java starts it when the process is asked to end.
   *
   * @param name what a thread dump calls it
   */
  public static Thread shutdownHook(String name, Runnable task) {
    return Thread.ofPlatform().name(name).unstarted(task);
  }
}
