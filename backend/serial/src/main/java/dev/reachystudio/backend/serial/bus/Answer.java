package dev.reachystudio.backend.serial.bus;

/** What became of the answer of one motor. */
public enum Answer {
  /** It was not asked. */
  NOT_ASKED,
  /** Its values are there. */
  GOOD,
  /** Nothing came in time. */
  MISSING,
  /** Something came, with a wrong check sum. */
  DAMAGED,
  /** It answered with an error instead of values. */
  REFUSED
}
