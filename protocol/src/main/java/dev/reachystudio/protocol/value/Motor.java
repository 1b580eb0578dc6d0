package dev.reachystudio.protocol.value;

import java.util.List;

/**
 * The nine motors, in the order of the wire: seven head joints, then the antennas right and left.
 */
public enum Motor {
  BODY_ROTATION("body_rotation", 10),
  STEWART_1("stewart_1", 11),
  STEWART_2("stewart_2", 12),
  STEWART_3("stewart_3", 13),
  STEWART_4("stewart_4", 14),
  STEWART_5("stewart_5", 15),
  STEWART_6("stewart_6", 16),
  RIGHT_ANTENNA("right_antenna", 17),
  LEFT_ANTENNA("left_antenna", 18);

  /** Number of motors. */
  public static final int COUNT = 9;

  /** The ids on the bus are in wire order, too. */
  private static final int FIRST_BUS_ID = 10;

  private final String wireName;
  private final int busId;

  Motor(String wireName, int busId) {
    this.wireName = wireName;
    this.busId = busId;
  }

  /** The motors in wire order. Values of an array are ordered alike. */
  private static final List<Motor> ORDER = List.of(values());

  /**
   * The motor at a place in wire order.
   *
   * @param index 0 = body, 1…6 = legs, 7 = right antenna, 8 = left antenna
   */
  public static Motor at(int index) {
    return ORDER.get(index);
  }

  /** Place in wire order, 0…8. */
  public int index() {
    return busId - FIRST_BUS_ID;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }

  /** Id on the motor bus. */
  public int busId() {
    return busId;
  }
}
