package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.io.SlowRounds.Part;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.Units;
import dev.reachystudio.protocol.value.Motor;

/** Reads what is read seldom, and keeps it in the motors' memory. Bus thread. */
final class StatusReading {

  private final NineMotors wire;

  StatusReading(NineMotors wire) {
    this.wire = wire;
  }

  /**
   * Reads one part of some motors with one answer of all together where they can, once.
   *
   * @param which who is to be read; those that answered are taken out
   */
  void readTogether(Part part, boolean[] which) throws BusUnpluggedException {
    take(part, wire.readTogether(part.block(), which), which);
  }

  /**
   * Reads one part of some motors until each has answered, or the attempts are used up.
   *
   * @param which who is to be read; those that answered are taken out
   */
  void read(Part part, boolean[] which, int attempts) throws BusUnpluggedException {
    for (int attempt = 0; attempt < attempts && !NineMotors.none(which); attempt++) {
      take(part, wire.read(part.block(), which), which);
    }
  }

  private void take(Part part, SyncRead read, boolean[] which) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (which[i] && NineMotors.good(read, i)) {
        take(part, read, i);
        which[i] = false;
      }
    }
  }

  private void take(Part part, SyncRead read, int index) {
    MotorMemory motor = wire.motor(index);
    switch (part) {
      case TORQUE -> {
        motor.torque = read.value(index, Register.TORQUE_ENABLE);
        motor.hardwareErrors = read.value(index, Register.HARDWARE_ERROR);
      }
      case GAINS -> {
        motor.watchdog = read.value(index, Register.BUS_WATCHDOG);
        motor.gains(
            read.value(index, Register.POSITION_P_GAIN),
            read.value(index, Register.POSITION_I_GAIN),
            read.value(index, Register.POSITION_D_GAIN));
      }
      case CLIMATE -> {
        motor.voltageV = Units.voltageV(read.value(index, Register.PRESENT_INPUT_VOLTAGE));
        motor.temperatureC = read.value(index, Register.PRESENT_TEMPERATURE);
      }
      case MODE -> motor.operatingMode = read.value(index, Register.OPERATING_MODE);
    }
  }
}
