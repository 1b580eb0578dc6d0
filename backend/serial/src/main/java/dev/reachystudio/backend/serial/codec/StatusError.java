package dev.reachystudio.backend.serial.codec;

/** What a motor says about an instruction it could not do. */
public enum StatusError {
  NONE("no error"),
  RESULT_FAIL("it could not do it"),
  INSTRUCTION("it does not know this instruction"),
  CRC("the instruction came damaged"),
  DATA_RANGE("the value is out of range, or its bus watchdog has stopped it"),
  DATA_LENGTH("the value has the wrong length"),
  DATA_LIMIT("the value is beyond the motor's own limits"),
  ACCESS("the register cannot be read or written now (most settings only without torque)"),
  UNKNOWN("an error without a name");

  private static final int ALERT = 0x80;
  private static final StatusError[] ALL = values();

  private final String text;

  StatusError(String text) {
    this.text = text;
  }

  /** For people, to follow the name of the motor. */
  public String text() {
    return text;
  }

  /**
   * The error of a status packet's error byte. Its low seven bits are a number, not a bit field;
   * the eighth only says that the hardware error register is worth a look.
   */
  public static StatusError of(int errorByte) {
    int number = errorByte & ~ALERT & 0xFF;
    return number < ALL.length - 1 ? ALL[number] : UNKNOWN;
  }

  /** Whether the motor asks for a look at its hardware error register; no error by itself. */
  public static boolean isAlert(int errorByte) {
    return (errorByte & ALERT) != 0;
  }
}
