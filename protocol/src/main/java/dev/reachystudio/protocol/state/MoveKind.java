package dev.reachystudio.protocol.state;

/** What kind of move runs. */
public enum MoveKind {
  GOTO,
  RECORDED,
  WAKE_UP,
  GO_TO_SLEEP,
  RESET_TO_SLEEP;

  /** Whether nothing but stop, sleep and wake-up may interrupt it unasked. */
  public boolean exclusive() {
    return this != GOTO;
  }
}
