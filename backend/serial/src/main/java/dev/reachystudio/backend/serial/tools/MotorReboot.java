package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.NoAnswerException;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.tools.ToolException.Reason;
import dev.reachystudio.protocol.value.Motor;

/**
 * Restarts a motor, which clears overload, overheating and shock. What is not kept without power
 * falls back to its defaults: no torque, other gains.
 */
public final class MotorReboot {

  /** A motor is back after a quarter of a second; some firmware takes longer. */
  private static final int MAX_LOOKS = 20;

  private static final long LOOK_PERIOD_MS = 100;

  private MotorReboot() {}

  /**
   * Restarts a motor and waits until it is back.
   *
   * @param evenWithTorque also when it has torque now, and lets go what it holds
   * @throws ToolException if it does not answer, has torque, or does not come back within 2 s
   * @throws BusException if the bus is gone
   */
  public static void run(BusAccess access, Motor motor, boolean evenWithTorque)
      throws ToolException, BusException, InterruptedException {
    int id = motor.busId();
    if (torqueOn(access, motor) && !evenWithTorque) {
      throw new ToolException(
          Reason.TORQUE_ON,
          motor.wireName() + " has torque and would let go what it holds: switch the motors off");
    }
    access.turn(
        bus -> {
          try {
            bus.reboot(id);
          } catch (NoAnswerException e) {
            // It may have restarted all the same: whether it is back is what counts.
          }
          return true;
        });
    for (int look = 0; look < MAX_LOOKS; look++) {
      Thread.sleep(LOOK_PERIOD_MS);
      if (access.turn(bus -> bus.probe(id) != null)) {
        return;
      }
    }
    throw new ToolException(
        Reason.FAILED,
        motor.wireName()
            + " does not come back after its restart; switch the robot's power off and on");
  }

  private static boolean torqueOn(BusAccess access, Motor motor)
      throws ToolException, BusException, InterruptedException {
    try {
      return access.turn(bus -> bus.read(motor.busId(), Register.TORQUE_ENABLE)) != 0;
    } catch (BusUnpluggedException e) {
      throw e;
    } catch (BusException e) {
      throw new ToolException(
          Reason.SILENT, motor.wireName() + " cannot be restarted: " + e.getMessage());
    }
  }
}
