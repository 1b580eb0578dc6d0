package dev.reachystudio.backend.control.kinematics;

import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Speed limits that were chosen for single motors; the others keep the limit in the robot's
 * numbers. There always is one: none can be switched off, and none can be above what the motor
 * reaches without load. Immutable.
 *
 * @param radPerS chosen limits, radians per second
 */
public record SpeedLimits(Map<Motor, Double> radPerS) {

  /** Every motor as in the robot's numbers. */
  public static final SpeedLimits DEFAULT = new SpeedLimits(Map.of());

  // No-load speeds of the data sheets at 5 V, scaled to the 7 V of the supply.
  private static final double BODY_NO_LOAD_RAD_PER_S = 11.9;
  private static final double LEG_NO_LOAD_RAD_PER_S = 15.1;
  private static final double ANTENNA_NO_LOAD_RAD_PER_S = 56;

  private static final Map<String, Set<Motor>> GROUPS =
      Map.of(
          "body", Set.of(Motor.BODY_ROTATION),
          "legs",
              Set.of(
                  Motor.STEWART_1,
                  Motor.STEWART_2,
                  Motor.STEWART_3,
                  Motor.STEWART_4,
                  Motor.STEWART_5,
                  Motor.STEWART_6),
          "antennas", Set.of(Motor.RIGHT_ANTENNA, Motor.LEFT_ANTENNA));

  /**
   * @throws IllegalArgumentException naming the motor, its value and what is allowed
   */
  public SpeedLimits {
    radPerS = Map.copyOf(radPerS);
    radPerS.forEach((motor, value) -> check(motor.wireName(), motor, value));
  }

  /** The greatest limit a motor may have: its speed without load. */
  public static double greatestRadPerS(Motor motor) {
    return switch (motor) {
      case BODY_ROTATION -> BODY_NO_LOAD_RAD_PER_S;
      case RIGHT_ANTENNA, LEFT_ANTENNA -> ANTENNA_NO_LOAD_RAD_PER_S;
      case STEWART_1, STEWART_2, STEWART_3, STEWART_4, STEWART_5, STEWART_6 ->
          LEG_NO_LOAD_RAD_PER_S;
    };
  }

  /**
   * These limits with another one.
   *
   * @param key {@code body}, {@code legs}, {@code antennas} or the name of a motor
   * @param value radians per second
   * @throws IllegalArgumentException naming the key, the value and what is allowed
   */
  public SpeedLimits with(String key, double value) {
    Map<Motor, Double> changed = new EnumMap<>(Motor.class);
    changed.putAll(radPerS);
    for (Motor motor : motors(key)) {
      check(key, motor, value);
      changed.put(motor, value);
    }
    return new SpeedLimits(changed);
  }

  private static Set<Motor> motors(String key) {
    Set<Motor> group = GROUPS.get(key);
    if (group != null) {
      return group;
    }
    for (Motor motor : Motor.values()) {
      if (motor.wireName().equals(key)) {
        return Set.of(motor);
      }
    }
    String names =
        Arrays.stream(Motor.values()).map(Motor::wireName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "speed limit of " + key + ": must be of body, legs, antennas or one of " + names);
  }

  private static void check(String key, Motor motor, double value) {
    double greatest = greatestRadPerS(motor);
    if (!(value > 0 && value <= greatest)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "speed limit of %s is %s rad/s, allowed is above 0 to %s, its speed without load",
              key,
              value,
              greatest));
    }
  }
}
