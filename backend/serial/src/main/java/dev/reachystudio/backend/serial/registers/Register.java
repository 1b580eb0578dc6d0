package dev.reachystudio.backend.serial.registers;

/**
 * One entry of the control table that all X330 motors share. Entries below address 64 are kept
 * without power and can be written only while the motor has no torque; those from 64 on fall back
 * to their defaults when it restarts.
 */
public enum Register {
  MODEL_NUMBER(0, 2),
  FIRMWARE_VERSION(6, 1),
  ID(7, 1),
  BAUD_RATE(8, 1),
  RETURN_DELAY(9, 1),
  DRIVE_MODE(10, 1),
  OPERATING_MODE(11, 1),
  SECONDARY_ID(12, 1),
  HOMING_OFFSET(20, 4, Sign.SIGNED),
  MOVING_THRESHOLD(24, 4),
  TEMPERATURE_LIMIT(31, 1),
  MAX_VOLTAGE_LIMIT(32, 2),
  MIN_VOLTAGE_LIMIT(34, 2),
  PWM_LIMIT(36, 2),
  CURRENT_LIMIT(38, 2),
  VELOCITY_LIMIT(44, 4),
  MAX_POSITION_LIMIT(48, 4),
  MIN_POSITION_LIMIT(52, 4),
  SHUTDOWN(63, 1),
  TORQUE_ENABLE(64, 1),
  LED(65, 1),
  STATUS_RETURN_LEVEL(68, 1),
  HARDWARE_ERROR(70, 1),
  VELOCITY_I_GAIN(76, 2),
  VELOCITY_P_GAIN(78, 2),
  POSITION_D_GAIN(80, 2),
  POSITION_I_GAIN(82, 2),
  POSITION_P_GAIN(84, 2),
  BUS_WATCHDOG(98, 1),
  GOAL_PWM(100, 2, Sign.SIGNED),
  GOAL_CURRENT(102, 2, Sign.SIGNED),
  GOAL_VELOCITY(104, 4, Sign.SIGNED),
  PROFILE_ACCELERATION(108, 4),
  PROFILE_VELOCITY(112, 4),
  GOAL_POSITION(116, 4, Sign.SIGNED),
  REALTIME_TICK(120, 2),
  MOVING(122, 1),
  MOVING_STATUS(123, 1),
  PRESENT_PWM(124, 2, Sign.SIGNED),
  PRESENT_CURRENT(126, 2, Sign.SIGNED),
  PRESENT_VELOCITY(128, 4, Sign.SIGNED),
  PRESENT_POSITION(132, 4, Sign.SIGNED),
  VELOCITY_TRAJECTORY(136, 4),
  POSITION_TRAJECTORY(140, 4),
  PRESENT_INPUT_VOLTAGE(144, 2),
  PRESENT_TEMPERATURE(146, 1);

  private static final int FIRST_IN_RAM = 64;

  private enum Sign {
    SIGNED,
    UNSIGNED
  }

  private final int address;
  private final int size;
  private final Sign sign;

  Register(int address, int size) {
    this(address, size, Sign.UNSIGNED);
  }

  Register(int address, int size, Sign sign) {
    this.address = address;
    this.size = size;
    this.sign = sign;
  }

  /** Address of the first byte. */
  public int address() {
    return address;
  }

  /** Number of bytes: 1, 2 or 4; little endian. */
  public int size() {
    return size;
  }

  /** Whether values below zero occur. */
  public boolean signed() {
    return sign == Sign.SIGNED;
  }

  /** Whether it is kept without power, and can be written only while the motor has no torque. */
  public boolean eeprom() {
    return address < FIRST_IN_RAM;
  }

  /** Name for people, such as {@code goal position}. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /**
   * Reads its value.
   *
   * @param bytes holds the value at {@code offset}, little endian
   */
  public int value(byte[] bytes, int offset) {
    int value = 0;
    for (int i = 0; i < size; i++) {
      value |= (bytes[offset + i] & 0xFF) << (8 * i);
    }
    return signed() && size == 2 ? (short) value : value;
  }

  /** Writes a value at {@code offset}, little endian; bits beyond its size are dropped. */
  public void put(int value, byte[] bytes, int offset) {
    for (int i = 0; i < size; i++) {
      bytes[offset + i] = (byte) (value >> (8 * i));
    }
  }
}
