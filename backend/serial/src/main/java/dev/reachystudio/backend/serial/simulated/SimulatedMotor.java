package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.MotorNumbers;
import java.util.Set;

/**
 * One motor: its registers, its motion, and what power, heat and the watchdog do to it. Everything
 * happens at a moment it is told; moments never go back. Not for several threads at once.
 */
final class SimulatedMotor {

  /** From the instruction to reboot until it answers again. */
  static final long BOOT_NS = 250_000_000L;

  static final int VOLTAGE_ERROR = 0x01;
  static final int HEAT_ERROR = 0x04;
  static final int ALERT = 0x80;

  private static final int TRIPPED = 255;
  private static final long WATCHDOG_UNIT_NS = 20_000_000L;
  private static final int TICKS = MotorSetting.TICKS_PER_TURN;

  /** Beyond a leg's position limits there is room: asleep, four of them are outside. */
  private static final int ROOM_TICKS = 200;

  private static final int UNLIMITED_TICKS = 1_000_000_000;

  private final MotorNumbers numbers;
  private final MotorMemory memory;
  private final WriteRules rules;
  private final Supply supply;
  private final MotorMotion motion;
  private final MotorDrive drive;
  private final Warmth warmth = new Warmth();
  private long nowNs;
  private boolean powered = true;
  private long bootedNs;
  private long heardNs;
  private byte[] registered = new byte[0];
  private byte[] backup = new byte[0];

  /**
   * @param startRad where it stands
   * @param sagRad where it sinks to without torque; NaN when it does not
   */
  SimulatedMotor(
      MotorNumbers numbers,
      double startRad,
      double sagRad,
      SimulatedBusSettings settings,
      Supply supply,
      long nowNs) {
    this.numbers = numbers;
    this.supply = supply;
    this.nowNs = nowNs;
    bootedNs = nowNs;
    memory = new MotorMemory(ControlTable.x330(settings.firmware()));
    rules = new WriteRules(memory);
    MotorSetting.apply(memory, numbers, settings.bus());
    int offset = numbers.homingOffsetTicks();
    boolean leg = numbers.name().startsWith("stewart");
    motion =
        new MotorMotion(
            MotorSetting.ticks(startRad) - offset,
            leg ? numbers.lowerTicks() - offset - ROOM_TICKS : -UNLIMITED_TICKS,
            leg ? numbers.upperTicks() - offset + ROOM_TICKS : UNLIMITED_TICKS);
    drive = new MotorDrive(memory, motion, numbers.modelNumber());
    if (!Double.isNaN(sagRad)) {
      drive.sagTo(MotorSetting.ticks(sagRad) - offset);
    }
    boot();
    if (settings.torqueOn()) {
      memory.put(ControlTable.POSITION_P, numbers.proportionalGain());
      memory.put(ControlTable.TORQUE, 1);
    }
  }

  /** Lets time go on to a moment. A moment that has passed changes nothing. */
  void advance(long toNs) {
    if (toNs - nowNs <= 0) {
      return;
    }
    long tripNs = heardNs + memory.get(ControlTable.WATCHDOG) * WATCHDOG_UNIT_NS;
    boolean watching = memory.get(ControlTable.WATCHDOG) != 0 && !isTripped();
    if (isUp() && watching && toNs - tripNs >= 0) {
      move(Math.max(0, tripNs - nowNs) / 1e9);
      nowNs = Math.max(nowNs, tripNs);
      memory.put(ControlTable.WATCHDOG, TRIPPED);
    }
    move((toNs - nowNs) / 1e9);
    nowNs = toNs;
    notice();
  }

  private void move(double seconds) {
    warmth.pass(seconds, memory.get(ControlTable.TORQUE) != 0);
    drive.move(seconds, supply.voltsAt(nowNs), isTripped());
  }

  /** Heat and voltage set error bits; what is in the shutdown mask takes the torque away. */
  private void notice() {
    int errors = memory.get(ControlTable.HARDWARE_ERROR);
    double decivolts = supply.voltsAt(nowNs) * 10;
    if (decivolts > memory.get(ControlTable.MAX_VOLTAGE)
        || decivolts < memory.get(ControlTable.MIN_VOLTAGE)) {
      errors |= VOLTAGE_ERROR;
    }
    if (warmth.celsius() > memory.get(ControlTable.TEMPERATURE_LIMIT)) {
      errors |= HEAT_ERROR;
    }
    memory.put(ControlTable.HARDWARE_ERROR, errors);
    if (isShutDown()) {
      memory.put(ControlTable.TORQUE, 0);
    }
  }

  private boolean isTripped() {
    return memory.get(ControlTable.WATCHDOG) == TRIPPED;
  }

  private boolean isShutDown() {
    return (memory.get(ControlTable.HARDWARE_ERROR) & memory.get(ControlTable.SHUTDOWN)) != 0;
  }

  // --- what others do to it
  // -----------------------------------------------------------------------

  MotorNumbers numbers() {
    return numbers;
  }

  int id() {
    return memory.get(ControlTable.ID);
  }

  int firmware() {
    return memory.get(ControlTable.FIRMWARE);
  }

  int baudCode() {
    return memory.get(ControlTable.BAUD);
  }

  long returnDelayNs() {
    return memory.get(ControlTable.RETURN_DELAY) * 2_000L;
  }

  int statusReturn() {
    return memory.get(ControlTable.STATUS_RETURN);
  }

  /** Whether it has power and has booted. */
  boolean isUp() {
    return powered && nowNs - bootedNs >= 0;
  }

  /** Position in ticks as the motor says it, with its homing offset. */
  double presentTicks() {
    return motion.ticks() + memory.get(ControlTable.HOMING_OFFSET);
  }

  /** Where its shaft is, by the homing offset it should have. */
  double positionRad() {
    return MotorSetting.rad(motion.ticks() + numbers.homingOffsetTicks());
  }

  /** Somebody turns it by hand. */
  void place(double positionRad) {
    motion.place(MotorSetting.ticks(positionRad) - numbers.homingOffsetTicks());
  }

  /** Somebody pushes, with the strength of so much current, until told otherwise. */
  void push(double currentMa) {
    drive.push(currentMa);
  }

  void losePower() {
    powered = false;
    loseRam();
  }

  /** RAM as after power loss, but it goes on answering. */
  void loseRam() {
    memory.resetRam();
    boot();
  }

  void getPower() {
    if (!powered) {
      powered = true;
      bootedNs = nowNs + BOOT_NS;
      boot();
    }
  }

  /** Sets error bits as if their cause had been there for a moment. */
  void fail(int errorBits) {
    memory.put(ControlTable.HARDWARE_ERROR, memory.get(ControlTable.HARDWARE_ERROR) | errorBits);
    notice();
  }

  /** Takes error bits away without a reboot. */
  void forgive(int errorBits) {
    memory.put(ControlTable.HARDWARE_ERROR, memory.get(ControlTable.HARDWARE_ERROR) & ~errorBits);
  }

  Warmth warmth() {
    return warmth;
  }

  /** A look at or a change of a register past all rules. */
  MotorMemory memory() {
    refresh();
    return memory;
  }

  private void boot() {
    registered = new byte[0];
    double turn = Math.floor(motion.ticks() / TICKS) * TICKS;
    if (memory.get(ControlTable.OPERATING_MODE) == MotorSetting.POSITION_MODE && turn != 0) {
      motion.place(motion.ticks() - turn);
    }
    motion.rest();
    memory.put(ControlTable.GOAL_POSITION, (int) Math.round(presentTicks()));
    notice();
  }

  // --- instructions
  // -------------------------------------------------------------------------------

  /** An instruction for this motor has come: the watchdog begins anew. */
  void hear() {
    heardNs = nowNs;
  }

  Reply ping() {
    return new Reply(alert(), new byte[] {byteAt(0), byteAt(1), byteAt(ControlTable.FIRMWARE)});
  }

  private byte byteAt(int address) {
    return memory.read(address, 1)[0];
  }

  Reply read(int address, int count) {
    if (!memory.covers(address, count)) {
      return reply(count == 0 ? WriteRules.DATA_LENGTH : WriteRules.ACCESS);
    }
    refresh();
    return new Reply(alert(), memory.read(address, count));
  }

  /**
   * @param data address, two bytes, and what to write
   */
  Reply write(byte[] data) {
    if (data.length < 3) {
      return reply(WriteRules.DATA_LENGTH);
    }
    int address = (data[0] & 0xFF) | (data[1] & 0xFF) << 8;
    int count = data.length - 2;
    Set<TableItem> touched = memory.covers(address, count) ? rules.touched(address, count) : null;
    if (touched == null) {
      return reply(WriteRules.ACCESS);
    }
    byte[] after = memory.copy();
    for (int i = 0; i < count; i++) {
      after[memory.target(address + i)] = data[2 + i];
    }
    for (TableItem item : touched) {
      int error = rules.check(item, after, isShutDown(), isTripped());
      if (error != WriteRules.OK) {
        return reply(error);
      }
    }
    int modeBefore = memory.get(ControlTable.OPERATING_MODE);
    memory.set(after);
    if (memory.get(ControlTable.OPERATING_MODE) != modeBefore) {
      changeMode();
    }
    return reply(WriteRules.OK);
  }

  /** Gains and goals are the new mode's own. */
  private void changeMode() {
    for (int address :
        new int[] {
          ControlTable.POSITION_D,
          ControlTable.POSITION_I,
          ControlTable.POSITION_P,
          ControlTable.GOAL_PWM,
          ControlTable.GOAL_CURRENT,
          ControlTable.GOAL_VELOCITY
        }) {
      memory.put(address, memory.table().item(address).initial());
    }
    memory.put(ControlTable.GOAL_POSITION, (int) Math.round(presentTicks()));
  }

  /** Keeps a write until {@link #action}. */
  Reply register(byte[] data) {
    registered = data;
    memory.put(ControlTable.REGISTERED, 1);
    return reply(WriteRules.OK);
  }

  Reply action() {
    byte[] write = registered;
    registered = new byte[0];
    memory.put(ControlTable.REGISTERED, 0);
    return write.length == 0 ? reply(WriteRules.RESULT_FAIL) : write(write);
  }

  Reply reboot() {
    Reply reply = reply(WriteRules.OK);
    restart();
    return reply;
  }

  private void restart() {
    memory.resetRam();
    bootedNs = nowNs + BOOT_NS;
    boot();
  }

  /** As at the factory: all of it, all but the id, or all but id and speed. */
  Reply factoryReset(int option) {
    if (option != 0xFF && option != 0x01 && option != 0x02) {
      return reply(WriteRules.DATA_RANGE);
    }
    Reply reply = reply(WriteRules.OK);
    memory.resetAll(option != 0xFF, option == 0x02);
    restart();
    return reply;
  }

  /** Forgets whole turns, or errors whose cause is gone. */
  Reply clear(byte[] data) {
    String what = new String(data, java.nio.charset.StandardCharsets.ISO_8859_1);
    return switch (what) {
      case "\u0001DXL\"" -> {
        motion.place(motion.ticks() - Math.floor(motion.ticks() / TICKS) * TICKS);
        yield reply(WriteRules.OK);
      }
      case "\u0002ERCL" -> {
        memory.put(ControlTable.HARDWARE_ERROR, 0);
        notice();
        yield reply(WriteRules.OK);
      }
      default -> reply(WriteRules.DATA_RANGE);
    };
  }

  /** Keeps or brings back what is in RAM. */
  Reply backup(byte[] data) {
    String what = new String(data, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (what.equals("\u0001CTRL")) {
      backup = memory.ram();
      memory.put(ControlTable.BACKUP_READY, 1);
      return reply(WriteRules.OK);
    }
    if (!what.equals("\u0002CTRL") || backup.length == 0) {
      return reply(WriteRules.RESULT_FAIL);
    }
    byte[] all = memory.copy();
    System.arraycopy(backup, 0, all, ControlTable.TORQUE, backup.length);
    memory.set(all);
    return reply(WriteRules.OK);
  }

  /** An instruction with too many or too few bytes. */
  Reply wrongLength() {
    return reply(WriteRules.DATA_LENGTH);
  }

  /** An instruction it does not know. */
  Reply unknown() {
    return reply(WriteRules.INSTRUCTION);
  }

  private Reply reply(int error) {
    return Reply.of(error | alert());
  }

  private int alert() {
    return memory.get(ControlTable.HARDWARE_ERROR) != 0 ? ALERT : 0;
  }

  private void refresh() {
    memory.put(ControlTable.PRESENT_POSITION, (int) Math.round(presentTicks()));
    memory.put(ControlTable.PRESENT_VELOCITY, MotorSetting.velocity(motion.ticksPerS()));
    memory.put(ControlTable.PRESENT_CURRENT, drive.currentMa());
    memory.put(ControlTable.PRESENT_VOLTAGE, (int) Math.round(supply.voltsAt(nowNs) * 10));
    memory.put(ControlTable.PRESENT_TEMPERATURE, (int) Math.round(warmth.celsius()));
    memory.put(ControlTable.MOVING, Math.abs(motion.ticksPerS()) > 2 ? 1 : 0);
    memory.put(ControlTable.TICK_MS, (int) Math.floorMod(nowNs / 1_000_000, 32_768));
  }
}
