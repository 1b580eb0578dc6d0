package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: its name. */
public abstract class AbstractPoseSource {
  /** Whatever it is. */
  public abstract double headPitchRad();
}
