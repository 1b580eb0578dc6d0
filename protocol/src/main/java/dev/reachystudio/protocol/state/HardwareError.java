package dev.reachystudio.protocol.state;

import java.util.ArrayList;
import java.util.List;

/** What a motor reports to be wrong with itself: bits of its hardware error register. */
public enum HardwareError {
  /**
   * Supply outside the motor's limits. Normally set on this robot: its 6.8…7.6 V are above the
   * motors' limit of 7.0 V.
   */
  VOLTAGE(0x01, "voltage", "input voltage"),

  /** Too hot. */
  OVERHEATING(0x04, "overheating", "overheating"),

  /** Electrical shock, or not enough power to start with. */
  SHOCK(0x10, "shock", "electrical shock"),

  /** Load beyond what it can do for long. */
  OVERLOAD(0x20, "overload", "overload");

  /** Those for which a motor of this robot switches itself off. */
  public static final int SHUTDOWN_MASK = OVERHEATING.mask | SHOCK.mask | OVERLOAD.mask;

  private static final int KNOWN_MASK = VOLTAGE.mask | SHUTDOWN_MASK;

  private final int mask;
  private final String wireName;
  private final String text;

  HardwareError(int mask, String wireName, String text) {
    this.mask = mask;
    this.wireName = wireName;
    this.text = text;
  }

  /** Its bit. */
  public int mask() {
    return mask;
  }

  /** Name on the wire. */
  public String wireName() {
    return wireName;
  }

  /** Name for people. */
  public String text() {
    return text;
  }

  /** Whether its bit is set. */
  public boolean isIn(int bits) {
    return (bits & mask) != 0;
  }

  /** All whose bits are set, lowest first. */
  public static List<HardwareError> in(int bits) {
    List<HardwareError> errors = new ArrayList<>();
    for (HardwareError error : values()) {
      if (error.isIn(bits)) {
        errors.add(error);
      }
    }
    return errors;
  }

  /** The bits of a byte that have no name. */
  public static int unknownIn(int bits) {
    return bits & 0xFF & ~KNOWN_MASK;
  }
}
