package dev.reachystudio.backend.control.collision;

/** Two parts of the robot that could touch. */
public enum BodyPair {
  HEAD_AND_BODY("head", "body"),
  RIGHT_ANTENNA_AND_BODY("right_antenna", "body"),
  LEFT_ANTENNA_AND_BODY("left_antenna", "body");

  private final String first;
  private final String second;
  private final String text;

  BodyPair(String first, String second) {
    this.first = first;
    this.second = second;
    text = (first + " and " + second).replace('_', ' ');
  }

  /** Name of the one part on the wire. */
  public String first() {
    return first;
  }

  /** Name of the other part on the wire. */
  public String second() {
    return second;
  }

  /** Both for people, such as {@code right antenna and body}. */
  public String text() {
    return text;
  }
}
