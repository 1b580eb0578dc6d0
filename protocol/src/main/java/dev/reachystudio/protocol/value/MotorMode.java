package dev.reachystudio.protocol.value;

/** What the motors do with their targets. */
public enum MotorMode {
  /** Torque on, position control. */
  ENABLED("enabled", "Enabled"),
  /** Torque off: the robot can be moved by hand. */
  DISABLED("disabled", "Disabled"),
  /** Torque compensates the weight of the head. */
  GRAVITY_COMPENSATION("gravity_compensation", "GravityCompensation");

  private final String wireName;
  private final String referenceName;

  MotorMode(String wireName, String referenceName) {
    this.wireName = wireName;
    this.referenceName = referenceName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }

  /** Name of the reference's enum member, which appears in one answer text. */
  public String referenceName() {
    return referenceName;
  }
}
