package dev.reachystudio.protocol.motor;

import org.jspecify.annotations.Nullable;

/**
 * One setting of a motor: what it should be and what it is.
 *
 * @param setting name on every wire, such as {@code homing_offset}
 * @param address its address in the motor's control table
 * @param expected what this motor needs, in the motor's own units
 * @param found what it has, or null while that is not known
 * @param status how they compare
 */
public record SettingCheck(
    String setting, int address, int expected, @Nullable Integer found, Status status) {

  /** How a setting compares with what is expected. */
  public enum Status {
    /** As it should be. */
    EQUAL,
    /** Read three times alike, and not as it should be. */
    DIFFERENT,
    /** Other than expected because the robot uses it so now, such as a leg in current mode. */
    IN_USE,
    /** Not read three times alike. */
    UNSURE;

    /** Name on every wire. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
