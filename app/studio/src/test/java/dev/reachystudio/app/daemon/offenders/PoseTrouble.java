package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: an exception not called one. */
public final class PoseTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
