package dev.reachystudio.protocol.value;

/** How progress along a goto depends on time. */
public enum TimeLaw {
  /** Constant speed. */
  LINEAR("linear"),
  /** Minimum jerk: 10t³ − 15t⁴ + 6t⁵. */
  MINJERK("minjerk"),
  /** Quadratic ease in and out. */
  EASE_IN_OUT("ease_in_out"),
  /** Back ease: draws back before and overshoots after. */
  CARTOON("cartoon");

  private final String wireName;

  TimeLaw(String wireName) {
    this.wireName = wireName;
  }

  /** Name on every wire. */
  public String wireName() {
    return wireName;
  }
}
