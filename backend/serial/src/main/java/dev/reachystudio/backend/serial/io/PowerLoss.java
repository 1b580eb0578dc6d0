package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * Notices motors that were without power for a moment: they have lost their torque, and their gains
 * are those of a restart. The gains are set again; the torque comes back when somebody asks for it.
 * Bus thread.
 */
final class PowerLoss {

  private final List<MotorMemory> motors;
  private final Gains gains;
  private final FaultRules faults;

  PowerLoss(List<MotorMemory> motors, Gains gains, FaultRules faults) {
    this.motors = motors;
    this.gains = gains;
    this.faults = faults;
  }

  /**
   * Looks at motors of which something was just read.
   *
   * @param part what was read
   * @param which of whom
   * @param slow told when the gains or the torque are to be read at once, because of the other
   */
  void look(SlowRounds.Part part, boolean[] which, SlowRounds slow, long nowNs)
      throws BusUnpluggedException {
    boolean[] setting = new boolean[Motor.COUNT];
    for (MotorMemory motor : motors) {
      int i = motor.index();
      if (!which[i]) {
        continue;
      }
      boolean gainsOfRestart = motor.proportionalGain == Gains.AFTER_RESTART;
      boolean lost = motor.hasLostTorque() && !motor.shutDown();
      if (part == SlowRounds.Part.TORQUE && lost && !faults.knowsLostTorque(motor)) {
        slow.hurry(SlowRounds.Part.GAINS);
      }
      if (part == SlowRounds.Part.GAINS) {
        motor.restarted |= gainsOfRestart;
        if (gainsOfRestart && motor.hasTorque()) {
          slow.hurry(SlowRounds.Part.TORQUE);
        }
        boolean ours = motor.torque == 0 || motor.torqueWanted;
        setting[i] = ours && !motor.gainsRight && !motor.byCurrentWanted && !motor.switching;
      }
      if (lost && motor.restarted) {
        faults.brownOut(motor, nowNs);
      }
    }
    gains.set(setting);
  }
}
