package dev.reachystudio.protocol.daemon;

/** Where the daemon is in its lifecycle. */
public enum DaemonState {
  /** Never started. */
  NOT_INITIALIZED("not_initialized"),
  /** The robot is being opened, or is waking up. */
  STARTING("starting"),
  /** The control loop runs. */
  RUNNING("running"),
  /** The robot is going to sleep, or is being closed. */
  STOPPING("stopping"),
  /** Stopped on request. */
  STOPPED("stopped"),
  /** The robot could not be opened, or is lost; the reason is in the status. */
  ERROR("error");

  private final String wireName;

  DaemonState(String wireName) {
    this.wireName = wireName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }
}
