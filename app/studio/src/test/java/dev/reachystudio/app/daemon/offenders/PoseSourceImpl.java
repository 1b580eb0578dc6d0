package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: its name. */
public final class PoseSourceImpl {
  /** Whatever it is. */
  public double headPitchRad() {
    return 0;
  }
}
