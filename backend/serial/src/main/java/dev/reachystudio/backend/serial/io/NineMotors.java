package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.serial.bus.Answer;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.bus.SyncRead;
import dev.reachystudio.backend.serial.bus.SyncWrite;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.registers.RegisterBlock;
import dev.reachystudio.backend.serial.registers.Ticks;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Registers of any of the nine motors at once, motors told by their index in wire order. Nothing is
 * acknowledged: what matters is read back by whoever wrote it. Bus thread, or the owner while it
 * opens.
 */
final class NineMotors {

  /** A position older than this says nothing about where a motor is. */
  private static final long FRESH_NS = 50_000_000L;

  private final MotorBus bus;
  private final List<MotorMemory> motors;
  private final int[] ids = new int[Motor.COUNT];
  private final Map<RegisterBlock, SyncRead> reads = new HashMap<>();
  private final Map<Register, SyncWrite> writes = new EnumMap<>(Register.class);
  private boolean together;

  NineMotors(MotorBus bus, List<MotorMemory> motors) {
    this.bus = bus;
    this.motors = motors;
    Arrays.setAll(ids, i -> motors.get(i).id());
  }

  MotorBus bus() {
    return bus;
  }

  MotorMemory motor(int index) {
    return motors.get(index);
  }

  /** Sends one register's values to some motors; nothing when there are none. */
  void write(Register register, boolean[] which, int[] values) throws BusUnpluggedException {
    if (none(which)) {
      return;
    }
    SyncWrite write = writes.computeIfAbsent(register, key -> new SyncWrite(key, ids));
    for (int i = 0; i < Motor.COUNT; i++) {
      write.include(i, which[i]);
      write.set(i, values[i]);
    }
    bus.write(write);
  }

  /** Sends one value to some motors. */
  void write(Register register, boolean[] which, int value) throws BusUnpluggedException {
    int[] values = new int[Motor.COUNT];
    Arrays.fill(values, value);
    write(register, which, values);
  }

  /** Reads one register of some motors, once. */
  SyncRead read(Register register, boolean[] which) throws BusUnpluggedException {
    return read(RegisterBlock.of(register), which);
  }

  /**
   * Reads neighbouring registers of some motors, once; the answers say who answered. Each answers
   * with a packet of its own, so that one damaged byte costs one motor.
   */
  SyncRead read(RegisterBlock block, boolean[] which) throws BusUnpluggedException {
    return read(block, which, false);
  }

  /** The same with one short answer of all together, where the motors can. */
  SyncRead readTogether(RegisterBlock block, boolean[] which) throws BusUnpluggedException {
    return read(block, which, together);
  }

  /** Whether the motors can answer together. */
  void together(boolean can) {
    together = can;
  }

  private SyncRead read(RegisterBlock block, boolean[] which, boolean fast)
      throws BusUnpluggedException {
    SyncRead read = reads.computeIfAbsent(block, key -> new SyncRead(key, ids));
    for (int i = 0; i < Motor.COUNT; i++) {
      read.ask(i, which[i]);
    }
    if (!none(which) && fast) {
      bus.fastRead(read);
    } else if (!none(which)) {
      bus.read(read);
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      if (which[i] && read.answer(i) == Answer.GOOD) {
        motors.get(i).answered(read.sampledNs(i));
      }
    }
    return read;
  }

  /** Which of some values are really in the motors. */
  boolean[] readBack(Register register, boolean[] which, int[] values)
      throws BusUnpluggedException {
    boolean[] there = new boolean[Motor.COUNT];
    SyncRead read = read(register, which);
    for (int i = 0; i < Motor.COUNT; i++) {
      there[i] = which[i] && good(read, i) && read.value(i, register) == values[i];
    }
    return there;
  }

  /** Whether it is known where a motor is now. */
  boolean isFresh(MotorMemory motor, long nowNs) {
    return motor.sampledNs != 0 && nowNs - motor.sampledNs < FRESH_NS;
  }

  /** Reads the positions of those of some motors whose last one is old, once. */
  void refreshPositions(boolean[] which, long nowNs) throws BusUnpluggedException {
    boolean[] stale = new boolean[Motor.COUNT];
    for (int i = 0; i < Motor.COUNT; i++) {
      stale[i] = which[i] && !isFresh(motors.get(i), nowNs);
    }
    readPositions(stale);
  }

  /** Reads the positions of some motors, once; says whose came. */
  boolean[] readPositions(boolean[] which) throws BusUnpluggedException {
    boolean[] came = new boolean[Motor.COUNT];
    SyncRead read = read(Register.PRESENT_POSITION, which);
    for (int i = 0; i < Motor.COUNT; i++) {
      came[i] = which[i] && good(read, i);
      if (came[i]) {
        motors.get(i).positionRad = Ticks.toRad(read.value(i, Register.PRESENT_POSITION));
        motors.get(i).sampledNs = read.sampledNs(i);
      }
    }
    return came;
  }

  /** Restarts a motor without torque; it is silent for a quarter of a second then. */
  void restart(MotorMemory motor, long nowNs) throws BusUnpluggedException {
    try {
      bus.reboot(motor.id());
    } catch (BusUnpluggedException e) {
      throw e;
    } catch (BusException e) {
      // Asked once; it may have heard it. If not, it is asked again when it is switched next.
    }
    motor.forgetVolatile();
    motor.hardwareErrors = 0;
    motor.silent = true;
    motor.rebooting = true;
    motor.rebootedNs = nowNs;
  }

  /** Whether a motor's answer is there. */
  static boolean good(SyncRead read, int motor) {
    return read.isAsked(motor) && read.answer(motor) == Answer.GOOD;
  }

  static boolean none(boolean[] which) {
    for (boolean each : which) {
      if (each) {
        return false;
      }
    }
    return true;
  }
}
