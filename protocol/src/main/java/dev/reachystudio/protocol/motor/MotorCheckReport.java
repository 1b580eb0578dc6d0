package dev.reachystudio.protocol.motor;

import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * What was found of one motor.
 *
 * @param motor which
 * @param status all in all
 * @param modelNumber its model in its own numbering; −1 unknown
 * @param model its model for people; empty if unknown
 * @param firmware version of its firmware; −1 unknown
 * @param torqueOn whether it has torque
 * @param hardwareErrors its hardware error bits: 0x01 voltage, 0x04 heat, 0x10 shock, 0x20 overload
 * @param settings its settings by address; empty if it does not answer
 * @param text one sentence for people
 */
public record MotorCheckReport(
    Motor motor,
    Status status,
    int modelNumber,
    String model,
    int firmware,
    boolean torqueOn,
    int hardwareErrors,
    List<SettingCheck> settings,
    String text) {

  /** The sum of a check, better ones first. */
  public enum Status {
    /** As it should be. */
    OK,
    /** At least one setting is different. */
    DIFFERENT,
    /** Answers, but not three times alike. */
    UNSURE,
    /** Not a motor for this place. */
    WRONG_MODEL,
    /** Does not answer. */
    SILENT;

    /** Name on every wire. */
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The settings that are different, for sure. */
  public List<SettingCheck> differences() {
    return settings.stream().filter(s -> s.status() == SettingCheck.Status.DIFFERENT).toList();
  }
}
