package dev.reachystudio.app.studio.diagnostics;

/** Which cycles are shown. */
public enum TimingScope {
  /** Those of the last second. */
  LAST_SECOND,
  /** All since the loop started, or since someone pressed Reset. */
  SINCE_START
}
