package dev.reachystudio.app.daemon;

import dev.reachystudio.protocol.daemon.DaemonStatus.BackendStatus;

/** The kinds of robot the daemon can drive. */
public enum BackendKind {
  /** A real robot on its motor bus. */
  ROBOT("robot", BackendStatus.Kind.ROBOT),
  /** A physics simulation. */
  MUJOCO("mujoco", BackendStatus.Kind.MUJOCO),
  /** A robot that is always where it was told to be. */
  MOCKUP("mockup", BackendStatus.Kind.MOCKUP);

  private final String optionName;
  private final BackendStatus.Kind statusKind;

  BackendKind(String optionName, BackendStatus.Kind statusKind) {
    this.optionName = optionName;
    this.statusKind = statusKind;
  }

  /** Name on the command line and in the settings. */
  public String optionName() {
    return optionName;
  }

  /** What a robot of this kind is that cannot be touched, for the log. */
  public String adjective() {
    return this == ROBOT ? "simulated" : optionName;
  }

  /** The shape of its status on the wire. */
  public BackendStatus.Kind statusKind() {
    return statusKind;
  }
}
