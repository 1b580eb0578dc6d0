package dev.reachystudio.app.studio.motors;

import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Slow work on one motor beside a running robot. May wait; an exception's message is for people.
 */
interface MotorTools {

  /** Compares a motor's settings with what the robot needs. */
  List<RegisterCheck> check(Motor motor) throws Exception;

  /**
   * Writes the settings that differ; the motor has no torque meanwhile and afterwards.
   *
   * @return the settings afterwards
   */
  List<RegisterCheck> setUp(Motor motor) throws Exception;

  /** Restarts a motor: clears its errors, and its torque is off afterwards. */
  void reboot(Motor motor) throws Exception;

  /** Switches a motor's light, to tell which one it is. */
  void light(Motor motor, boolean on) throws Exception;
}
