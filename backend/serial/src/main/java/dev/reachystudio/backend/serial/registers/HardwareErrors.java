package dev.reachystudio.backend.serial.registers;

import java.util.ArrayList;
import java.util.List;

/** The bits of {@link Register#HARDWARE_ERROR} and {@link Register#SHUTDOWN}. */
public final class HardwareErrors {
  /**
   * Supply outside the motor's limits. Normally set on this robot: its 6.8…7.6 V are above the
   * motors' limit of 7.0 V.
   */
  public static final int INPUT_VOLTAGE = 0x01;

  /** Too hot. */
  public static final int OVERHEATING = 0x04;

  /** Electrical shock, or not enough power to start with. */
  public static final int SHOCK = 0x10;

  /** Load beyond what it can do for long. */
  public static final int OVERLOAD = 0x20;

  private HardwareErrors() {}

  /** Names of the bits that are set, for people; none when all is well. */
  public static List<String> texts(int bits) {
    List<String> texts = new ArrayList<>();
    add(texts, bits, INPUT_VOLTAGE, "input voltage");
    add(texts, bits, OVERHEATING, "overheating");
    add(texts, bits, SHOCK, "electrical shock");
    add(texts, bits, OVERLOAD, "overload");
    int others = bits & 0xFF & ~(INPUT_VOLTAGE | OVERHEATING | SHOCK | OVERLOAD);
    add(texts, others, 0xFF, "unknown error 0x%02X".formatted(others));
    return texts;
  }

  private static void add(List<String> texts, int bits, int mask, String text) {
    if ((bits & mask) != 0) {
      texts.add(text);
    }
  }
}
