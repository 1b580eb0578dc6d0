package dev.reachystudio.protocol.daemon;

/** How far a job is. */
public enum JobStatus {
  PENDING("pending"),
  IN_PROGRESS("in_progress"),
  DONE("done"),
  FAILED("failed");

  private final String wireName;

  JobStatus(String wireName) {
    this.wireName = wireName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }

  /** Whether nothing more will happen. */
  public boolean ended() {
    return this == DONE || this == FAILED;
  }
}
