package dev.reachystudio.app.daemon.motors;

import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.value.Motor;

/**
 * The tools for the motors of the robot that runs; the control loop goes on meanwhile. Any thread,
 * one call after the other; each waits for its turn on the bus and may take seconds.
 */
public interface MotorMaintenance {

  /**
   * Compares a motor's settings with what they should be; changes nothing. A motor that does not
   * answer is a report, too.
   *
   * @throws MaintenanceException if the bus is not there
   * @throws InterruptedException if the thread was interrupted; nothing is left half done
   */
  MotorCheckReport check(Motor motor) throws MaintenanceException, InterruptedException;

  /**
   * Restarts a motor, which clears overload, overheating and shock. It has no torque afterwards.
   *
   * @param evenWithTorque also when it has torque now, and lets go what it holds
   * @throws MaintenanceException if it does not answer before or does not come back, or has torque
   * @throws InterruptedException if the thread was interrupted; the motor restarts nevertheless
   */
  void reboot(Motor motor, boolean evenWithTorque)
      throws MaintenanceException, InterruptedException;

  /**
   * Writes the settings that differ, each checked after it was written. The motor must answer under
   * its own id and have no torque.
   *
   * @throws MaintenanceException if it has torque, does not answer, is another model, or a setting
   *     does not stay; the message says what was changed until then
   * @throws InterruptedException if the thread was interrupted between two settings
   */
  MotorSetupReport setup(Motor motor) throws MaintenanceException, InterruptedException;
}
