package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: state shared by all. */
public final class CountsInAStatic {
  private static int clients;

  /** Shared by every daemon of the process. */
  public int next() {
    return ++clients;
  }
}
