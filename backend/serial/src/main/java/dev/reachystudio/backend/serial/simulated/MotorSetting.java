package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.BusNumbers;
import dev.reachystudio.assets.numbers.MotorNumbers;

/** How a motor of this robot is set, and the units of its registers. */
final class MotorSetting {

  static final int TICKS_PER_TURN = 4_096;
  static final int POSITION_MODE = 3;
  static final double TICKS_PER_RAD = TICKS_PER_TURN / (2 * Math.PI);

  /** Bits per second by the code in the register. */
  private static final int[] BAUD_RATES = {
    9_600, 57_600, 115_200, 1_000_000, 2_000_000, 3_000_000, 4_000_000
  };

  private static final double RPM_PER_COUNT = 0.229;

  private MotorSetting() {}

  static void apply(MotorMemory memory, MotorNumbers numbers, BusNumbers bus) {
    memory.put(ControlTable.MODEL, numbers.modelNumber());
    memory.put(ControlTable.ID, numbers.busId());
    memory.put(ControlTable.BAUD, baudCode(bus.speedBaud()));
    memory.put(ControlTable.RETURN_DELAY, bus.returnDelayUs() / 2);
    memory.put(ControlTable.OPERATING_MODE, bus.operatingMode());
    memory.put(ControlTable.HOMING_OFFSET, numbers.homingOffsetTicks());
    memory.put(ControlTable.MAX_POSITION, numbers.upperTicks());
    memory.put(ControlTable.MIN_POSITION, numbers.lowerTicks());
    memory.put(ControlTable.SHUTDOWN, bus.shutdownMask());
  }

  static double ticks(double rad) {
    return TICKS_PER_TURN / 2.0 + rad * TICKS_PER_RAD;
  }

  static double rad(double ticks) {
    return (ticks - TICKS_PER_TURN / 2.0) / TICKS_PER_RAD;
  }

  /** The register's value of a speed. */
  static int velocity(double ticksPerS) {
    return (int) Math.round(ticksPerS / TICKS_PER_TURN * 60 / RPM_PER_COUNT);
  }

  /** The speed of a register's value, ticks per second. */
  static double ticksPerS(int velocity) {
    return velocity * RPM_PER_COUNT / 60 * TICKS_PER_TURN;
  }

  static int baudRate(int code) {
    return BAUD_RATES[code];
  }

  private static int baudCode(int baud) {
    for (int code = 0; code < BAUD_RATES.length; code++) {
      if (BAUD_RATES[code] == baud) {
        return code;
      }
    }
    throw new IllegalArgumentException("no motor speaks at " + baud + " Bd");
  }
}
