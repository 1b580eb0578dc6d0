package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.MotorNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * One motor: its registers, its motion, and what power, heat and the watchdog do to it. Everything
 * happens at a moment it is told; moments never go back. Not for several threads at once.
 */
final class SimulatedMotor {

  /** From the instruction to reboot until it answers again. */
  static final long BOOT_NS = 250_000_000L;

  static final int VOLTAGE_ERROR = 0x01;
  static final int HEAT_ERROR = 0x04;
  static final int SHOCK_ERROR = 0x10;
  static final int OVERLOAD_ERROR = 0x20;
  static final int ALERT = 0x80;

  private static final int TRIPPED = 255;
  private static final long WATCHDOG_UNIT_NS = 20_000_000L;
  private static final int TICKS = MotorSetting.TICKS_PER_TURN;

  /** Beyond a leg's position limits there is room: asleep, four of them are outside. */
  private static final int ROOM_TICKS = 200;

  private static final int UNLIMITED_TICKS = 1_000_000_000;

  private static final int[] OF_THE_MODE = {
    ControlTable.POSITION_D,
    ControlTable.POSITION_I,
    ControlTable.POSITION_P,
    ControlTable.GOAL_PWM,
    ControlTable.GOAL_CURRENT,
    ControlTable.GOAL_VELOCITY
  };

  private final MotorNumbers numbers;
  private final MotorMemory memory;
  private final Supply supply;
  private final MotorMotion motion;
  private final MotorDrive drive;
  private final MotorInstructions instructions;
  private final Warmth warmth = new Warmth();
  private long nowNs;
  private boolean powered = true;
  private long bootedNs;
  private long heardNs;

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
    instructions = new MotorInstructions(this, memory);
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
      holdHere();
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
    boolean wasUp = isUp();
    nowNs = toNs;
    if (isUp() && !wasUp) {
      pinGoal();
    }
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

  boolean isTripped() {
    return memory.get(ControlTable.WATCHDOG) == TRIPPED;
  }

  boolean isShutDown() {
    return (memory.get(ControlTable.HARDWARE_ERROR) & memory.get(ControlTable.SHUTDOWN)) != 0;
  }

  // what others do to it

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

  /** Loses power for a time. */
  void losePower(long durationNs) {
    powered = true;
    bootedNs = nowNs + durationNs + BOOT_NS;
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

  /** Takes all error bits away whose cause is gone, without a reboot. */
  void forgive() {
    memory.put(ControlTable.HARDWARE_ERROR, 0);
    notice();
  }

  /** Errors but the voltage's, which is normal here; for people. */
  List<String> errorTexts() {
    int errors = memory.get(ControlTable.HARDWARE_ERROR);
    List<String> texts = new ArrayList<>();
    if ((errors & HEAT_ERROR) != 0) {
      texts.add("overheated");
    }
    if ((errors & SHOCK_ERROR) != 0) {
      texts.add("electrical shock");
    }
    if ((errors & OVERLOAD_ERROR) != 0) {
      texts.add("overload");
    }
    return texts;
  }

  /** Torque, the gains of this robot, and the goal where it is. */
  void holdHere() {
    memory.put(ControlTable.POSITION_P, numbers.proportionalGain());
    pinGoal();
    memory.put(ControlTable.TORQUE, 1);
    notice();
  }

  Warmth warmth() {
    return warmth;
  }

  /** Its registers as they are now; to look at, or to change past all rules. */
  MotorMemory memory() {
    refresh();
    return memory;
  }

  private void boot() {
    instructions.forget();
    forgetTurns();
    motion.rest();
    pinGoal();
    notice();
  }

  private void pinGoal() {
    memory.put(ControlTable.GOAL_POSITION, (int) Math.round(presentTicks()));
  }

  // what its instructions need

  /** An instruction for this motor has come: the watchdog begins anew. */
  void hear() {
    heardNs = nowNs;
  }

  /** As when power came. */
  void restart() {
    bootedNs = nowNs + BOOT_NS;
    loseRam();
  }

  /** Gains and goals are the new mode's own. */
  void modeChanged() {
    for (int address : OF_THE_MODE) {
      memory.put(address, memory.table().item(address).initial());
    }
    pinGoal();
  }

  /** Forgets whole turns. */
  void forgetTurns() {
    motion.place(motion.ticks() - Math.floor(motion.ticks() / TICKS) * TICKS);
  }

  /** What it does when it is told. */
  MotorInstructions instructions() {
    return instructions;
  }

  /** The bit of the error byte that says that the hardware error register has something to say. */
  int alert() {
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
