package dev.reachystudio.lock;

/** Who may hold the robot. */
public enum LockState {
  /** Nobody. */
  FREE("free"),
  /** A managed app on this computer. */
  LOCAL_APP("local_app"),
  /** A person elsewhere, through a remote session. */
  REMOTE_SESSION("remote_session");

  private final String wireName;

  LockState(String wireName) {
    this.wireName = wireName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }
}
