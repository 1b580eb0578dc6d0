package dev.reachystudio.app.studio.controls;

/**
 * What a number on screen measures: how it is written and which units may be typed. Values are SI
 * and radians outside, degrees, millimetres and seconds on screen.
 */
public enum Quantity {
  /** Radians, shown in degrees. */
  ANGLE("°", Math.PI / 180, 1),
  /** Metres, shown in millimetres. */
  LENGTH("mm", 1e-3, 1),
  /** Seconds. */
  DURATION("s", 1, 2);

  private final String unit;
  private final double siPerShown;
  private final int decimals;

  Quantity(String unit, double siPerShown, int decimals) {
    this.unit = unit;
    this.siPerShown = siPerShown;
    this.decimals = decimals;
  }

  /** Unit on screen. */
  public String unit() {
    return unit;
  }

  /** Decimals on screen. */
  public int decimals() {
    return decimals;
  }

  /** The number on screen for an SI value. */
  public double shown(double si) {
    return si / siPerShown;
  }

  /** The SI value of a number on screen. */
  public double si(double shown) {
    return shown * siPerShown;
  }

  /** One step of the arrow keys, SI: 1 in the last digit but one. */
  public double stepSi() {
    return si(Math.pow(10, 1 - decimals));
  }

  /** The number for an SI value, without its unit; "–" when it is unknown. */
  public String number(double si) {
    return NumberText.of(shown(si), decimals);
  }

  /** The number for an SI value with its unit, as in sentences: "−13.0°", "15.0 mm". */
  public String text(double si) {
    return this == ANGLE ? number(si) + unit : number(si) + " " + unit;
  }

  /**
   * SI value of one of a unit that may be typed; NaN if it is not a unit of this quantity.
   *
   * @param typed the unit in small letters; empty means the unit on screen
   */
  double siPerUnit(String typed) {
    return switch (this) {
      case ANGLE ->
          switch (typed) {
            case "", "°", "deg" -> siPerShown;
            case "rad" -> 1;
            default -> Double.NaN;
          };
      case LENGTH ->
          switch (typed) {
            case "", "mm" -> siPerShown;
            case "cm" -> 1e-2;
            case "m" -> 1;
            default -> Double.NaN;
          };
      case DURATION ->
          switch (typed) {
            case "", "s" -> siPerShown;
            case "ms" -> 1e-3;
            default -> Double.NaN;
          };
    };
  }
}
