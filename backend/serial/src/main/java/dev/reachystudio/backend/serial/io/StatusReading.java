package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.backend.serial.registers.Units;
import dev.reachystudio.protocol.value.Motor;

/** What is read seldom, and where it goes in a motor's memory. Bus thread. */
final class StatusReading {

  /** Torque, hardware errors, gains and watchdog in one go: 35 bytes, 0.6 ms on the wire. */
  static final RegisterBlock STATUS =
      RegisterBlock.span(Register.TORQUE_ENABLE, Register.BUS_WATCHDOG);

  /** Voltage and temperature. */
  static final RegisterBlock CLIMATE =
      RegisterBlock.span(Register.PRESENT_INPUT_VOLTAGE, Register.PRESENT_TEMPERATURE);

  private static final RegisterBlock MODE = RegisterBlock.of(Register.OPERATING_MODE);

  private final NineMotors wire;

  StatusReading(NineMotors wire) {
    this.wire = wire;
  }

  /** Reads one part of one motor, once; whether it answered. */
  boolean read(SlowRounds.Part part, int motor) throws BusUnpluggedException {
    RegisterBlock block = block(part);
    boolean answered = wire.read(block, motor);
    if (answered) {
      take(part, wire.lastRead(block), motor);
    }
    return answered;
  }

  /**
   * Reads one part of some motors until each has answered, or the attempts are used up.
   *
   * @param which who is to be read; those that answered are taken out
   */
  void read(SlowRounds.Part part, boolean[] which, int attempts) throws BusUnpluggedException {
    for (int attempt = 0; attempt < attempts && !NineMotors.none(which); attempt++) {
      SyncRead read = wire.read(block(part), which);
      for (int i = 0; i < Motor.COUNT; i++) {
        if (NineMotors.good(read, i)) {
          take(part, read, i);
          which[i] = false;
        }
      }
    }
  }

  private static RegisterBlock block(SlowRounds.Part part) {
    return switch (part) {
      case STATUS -> STATUS;
      case CLIMATE -> CLIMATE;
      case MODE -> MODE;
    };
  }

  private void take(SlowRounds.Part part, SyncRead read, int index) {
    MotorMemory motor = wire.motor(index);
    switch (part) {
      case STATUS -> {
        motor.torque = read.value(index, Register.TORQUE_ENABLE);
        motor.hardwareErrors = read.value(index, Register.HARDWARE_ERROR);
        motor.watchdog = read.value(index, Register.BUS_WATCHDOG);
        motor.proportionalGain = read.value(index, Register.POSITION_P_GAIN);
        motor.gainsRight =
            motor.proportionalGain == motor.numbers.proportionalGain()
                && read.value(index, Register.POSITION_I_GAIN) == 0
                && read.value(index, Register.POSITION_D_GAIN) == 0;
      }
      case CLIMATE -> {
        motor.voltageV = Units.voltageV(read.value(index, Register.PRESENT_INPUT_VOLTAGE));
        motor.temperatureC = read.value(index, Register.PRESENT_TEMPERATURE);
      }
      case MODE -> motor.operatingMode = read.value(index, Register.OPERATING_MODE);
    }
  }
}
