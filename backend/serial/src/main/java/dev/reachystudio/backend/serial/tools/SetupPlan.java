package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.protocol.value.Motor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a set-up may do.
 *
 * @param motor what the motor becomes
 * @param places where it is looked for; it must be found in exactly one
 * @param torqueOff whether its torque may be switched off for it
 */
public record SetupPlan(Motor motor, List<MotorPlace> places, boolean torqueOff) {

  /** A motor where it belongs, with its torque left alone. */
  public static SetupPlan inPlace(Motor motor, MotorPlace own) {
    return new SetupPlan(motor, List.of(own), false);
  }

  /**
   * A motor that may still be somewhere else: where it comes from, where it belongs, and in
   * between, as a set-up that was cut short left it.
   *
   * @param own where it belongs
   * @param from where it comes from, such as {@link MotorPlace#FACTORY}
   */
  public static SetupPlan from(Motor motor, MotorPlace own, MotorPlace from) {
    Set<MotorPlace> places = new LinkedHashSet<>();
    places.add(own);
    places.add(from);
    places.add(new MotorPlace(own.id(), from.baud()));
    places.add(new MotorPlace(from.id(), own.baud()));
    return new SetupPlan(motor, List.copyOf(places), false);
  }

  /** The same, switching torque off where it is on. */
  public SetupPlan withTorqueOff(boolean allowed) {
    return new SetupPlan(motor, places, allowed);
  }
}
