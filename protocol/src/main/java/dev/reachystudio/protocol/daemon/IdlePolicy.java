package dev.reachystudio.protocol.daemon;

import java.util.Locale;

/** What the robot does when nobody holds it any more. */
public enum IdlePolicy {
  /** Stays as it was left. */
  HOLD,
  /** Goes to the neutral pose and stays awake. */
  NEUTRAL,
  /** Goes to sleep, as the reference does. */
  SLEEP;

  /** Name on every wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
