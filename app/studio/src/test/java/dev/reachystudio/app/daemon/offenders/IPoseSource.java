package dev.reachystudio.app.daemon.offenders;

/** An offender for the architecture tests: its name. */
public interface IPoseSource {
  /** Whatever it is. */
  double headPitchRad();
}
