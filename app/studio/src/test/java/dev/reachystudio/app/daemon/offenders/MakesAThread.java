package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: a thread made by hand. */
public final class MakesAThread {
  /** A thread nobody can name. */
  public void start(Runnable task) {
    new Thread(task).start();
  }
}
