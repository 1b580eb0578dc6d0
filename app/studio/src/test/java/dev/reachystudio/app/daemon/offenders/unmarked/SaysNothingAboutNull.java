package dev.reachystudio.app.daemon.offenders.unmarked;

/** An offender for the architecture tests: a package without @NullMarked. */
public final class SaysNothingAboutNull {
  /** May this be null? */
  public String name() {
    return "";
  }
}
