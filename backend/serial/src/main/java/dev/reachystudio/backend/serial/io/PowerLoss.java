package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.protocol.value.Motor;

/**
 * Notices motors that were without power for a moment: they have lost their torque, and their gains
 * are those of a restart. The gains are set again; the torque comes back when somebody asks for it.
 * Bus thread.
 */
final class PowerLoss {

  private final Gains gains;
  private final FaultRules faults;

  PowerLoss(Gains gains, FaultRules faults) {
    this.gains = gains;
    this.faults = faults;
  }

  /** Looks at a motor whose status was just read. */
  void look(MotorMemory motor, long nowNs) throws BusUnpluggedException {
    boolean lostTorque = motor.torqueReached && motor.torqueWanted && motor.torque == 0;
    boolean shutDown = (motor.hardwareErrors & MotorMemory.SHUTDOWN_ERRORS) != 0;
    if (lostTorque && !shutDown && motor.proportionalGain == Gains.AFTER_RESTART) {
      faults.brownOut(motor, nowNs);
    }
    boolean ours = motor.torque == 0 || motor.torqueWanted;
    if (!motor.gainsRight && !motor.byCurrentWanted && !motor.switching && ours) {
      boolean[] one = new boolean[Motor.COUNT];
      one[motor.index()] = true;
      gains.set(one);
    }
  }
}
