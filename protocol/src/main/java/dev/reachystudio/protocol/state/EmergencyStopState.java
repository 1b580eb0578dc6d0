package dev.reachystudio.protocol.state;

/** State of the emergency stop. */
public enum EmergencyStopState {
  /** Motion is allowed. */
  RELEASED,
  /** Engaged, the motors hold the pose. */
  ENGAGED_HOLD,
  /** Engaged, torque is released. */
  ENGAGED_OFF;

  /** Whether motion is refused. */
  public boolean engaged() {
    return this != RELEASED;
  }
}
