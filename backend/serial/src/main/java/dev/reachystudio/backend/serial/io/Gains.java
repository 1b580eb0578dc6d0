package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/** The motors' position gains: they are lost with the power, and with every change of mode. */
final class Gains {

  /** The motors' proportional gain after a restart. */
  static final int AFTER_RESTART = 400;

  private static final RegisterBlock BLOCK =
      RegisterBlock.span(Register.POSITION_D_GAIN, Register.POSITION_P_GAIN);

  private final NineMotors wire;
  private final int[] proportional = new int[Motor.COUNT];

  Gains(NineMotors wire, List<MotorMemory> motors) {
    this.wire = wire;
    for (MotorMemory motor : motors) {
      proportional[motor.index()] = motor.numbers.proportionalGain();
    }
  }

  /** Sets the robot's gains in some motors and reads them back, once. */
  void set(boolean[] which) throws BusUnpluggedException {
    if (NineMotors.none(which)) {
      return;
    }
    wire.write(Register.POSITION_P_GAIN, which, proportional);
    wire.write(Register.POSITION_I_GAIN, which, 0);
    wire.write(Register.POSITION_D_GAIN, which, 0);
    SyncRead read = wire.read(BLOCK, which);
    for (int i = 0; i < Motor.COUNT; i++) {
      if (which[i] && NineMotors.good(read, i)) {
        wire.motor(i)
            .gains(
                read.value(i, Register.POSITION_P_GAIN),
                read.value(i, Register.POSITION_I_GAIN),
                read.value(i, Register.POSITION_D_GAIN));
      }
    }
  }
}
