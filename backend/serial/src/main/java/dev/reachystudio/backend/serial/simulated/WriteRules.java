package dev.reachystudio.backend.serial.simulated;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which writes a motor accepts, and with which number it refuses the others. */
final class WriteRules {

  static final int OK = 0;
  static final int RESULT_FAIL = 1;
  static final int INSTRUCTION = 2;
  static final int DATA_RANGE = 4;
  static final int DATA_LENGTH = 5;
  static final int DATA_LIMIT = 6;
  static final int ACCESS = 7;

  private static final Set<Integer> MODES = Set.of(0, 1, 3, 4, 5, 16);
  private static final int POSITION_MODE = 3;
  private static final Set<Integer> GOALS =
      Set.of(
          ControlTable.GOAL_PWM,
          ControlTable.GOAL_CURRENT,
          ControlTable.GOAL_VELOCITY,
          ControlTable.GOAL_POSITION);

  private final MotorMemory memory;

  WriteRules(MotorMemory memory) {
    this.memory = memory;
  }

  /**
   * The entries a write would change, in the order of addresses.
   *
   * @return null when one of the bytes is in no entry
   */
  @Nullable Set<TableItem> touched(int address, int count) {
    Set<TableItem> touched = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      TableItem item = memory.table().at(memory.target(address + i));
      if (item == null) {
        return null;
      }
      touched.add(item);
    }
    return touched;
  }

  /**
   * @param after the table as it would be after the write
   * @param shutDown whether a hardware error keeps the torque off
   * @param tripped whether the bus watchdog has stopped the motor
   * @return 0, or the number of the error
   */
  int check(TableItem item, byte[] after, boolean shutDown, boolean tripped) {
    if (!item.writable() || (item.isEeprom() && memory.get(ControlTable.TORQUE) != 0)) {
      return ACCESS;
    }
    int value = item.in(after);
    if (value < item.least() || value > item.greatest()) {
      return DATA_RANGE;
    }
    if (tripped && stopsWithWatchdog(item, value)) {
      return DATA_RANGE;
    }
    return switch (item.address()) {
      case ControlTable.TORQUE -> value != 0 && shutDown ? RESULT_FAIL : OK;
      case ControlTable.OPERATING_MODE -> MODES.contains(value) ? OK : DATA_RANGE;
      case ControlTable.GOAL_PWM -> within(value, ControlTable.PWM_LIMIT);
      case ControlTable.GOAL_CURRENT -> within(value, ControlTable.CURRENT_LIMIT);
      case ControlTable.GOAL_VELOCITY -> within(value, ControlTable.VELOCITY_LIMIT);
      case ControlTable.GOAL_POSITION -> position(value);
      default -> OK;
    };
  }

  /** Until it is switched off, a tripped watchdog takes no goals and no new time. */
  private static boolean stopsWithWatchdog(TableItem item, int value) {
    return GOALS.contains(item.address())
        || (item.address() == ControlTable.WATCHDOG && value != 0);
  }

  private int within(int value, int limitAddress) {
    return Math.abs(value) <= memory.get(limitAddress) ? OK : DATA_LIMIT;
  }

  private int position(int value) {
    boolean limited = memory.get(ControlTable.OPERATING_MODE) == POSITION_MODE;
    return !limited
            || (value >= memory.get(ControlTable.MIN_POSITION)
                && value <= memory.get(ControlTable.MAX_POSITION))
        ? OK
        : DATA_LIMIT;
  }
}
