package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.backend.serial.registers.Units;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;

/** Reads what the motors do now; changes nothing. */
public final class MotorMonitor {

  /** From the operating mode to the temperature: one answer of 147 bytes, 1.5 ms on the wire. */
  private static final RegisterBlock BLOCK =
      RegisterBlock.span(Register.OPERATING_MODE, Register.PRESENT_TEMPERATURE);

  private MotorMonitor() {}

  /**
   * Reads all motors, one turn each.
   *
   * @return nine readings in wire order; those of motors that do not answer have no numbers.
   *     Torques are NaN: they need the robot's numbers
   * @throws BusException if the bus is gone
   */
  public static List<MotorReading> all(BusAccess access) throws BusException, InterruptedException {
    List<MotorReading> readings = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      readings.add(access.turn(bus -> one(bus, motor)));
    }
    return readings;
  }

  /**
   * Reads one motor, in the caller's thread.
   *
   * @throws BusUnpluggedException if the bus is gone
   */
  public static MotorReading one(MotorBus bus, Motor motor) throws BusUnpluggedException {
    try {
      return reading(motor, bus.readBlock(motor.busId(), BLOCK));
    } catch (BusUnpluggedException e) {
      throw e;
    } catch (BusException e) {
      return silent(motor);
    }
  }

  private static MotorReading reading(Motor motor, byte[] table) {
    return new MotorReading(
        motor,
        true,
        System.nanoTime(),
        Ticks.toRad(value(table, Register.PRESENT_POSITION)),
        Units.velocityRadPerS(value(table, Register.PRESENT_VELOCITY)),
        value(table, Register.PRESENT_CURRENT),
        Double.NaN,
        value(table, Register.PRESENT_TEMPERATURE),
        Units.voltageV(value(table, Register.PRESENT_INPUT_VOLTAGE)),
        value(table, Register.TORQUE_ENABLE) != 0,
        value(table, Register.OPERATING_MODE),
        value(table, Register.HARDWARE_ERROR));
  }

  private static int value(byte[] table, Register register) {
    return register.value(table, BLOCK.offset(register));
  }

  private static MotorReading silent(Motor motor) {
    double unknown = Double.NaN;
    return new MotorReading(
        motor, false, 0, unknown, unknown, unknown, unknown, unknown, unknown, false, -1, 0);
  }
}
