package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: standard output outside the command line. */
public final class PrintsToTheTerminal {
  /** There may be no terminal. */
  public void tell() {
    System.out.println("moving");
  }
}
