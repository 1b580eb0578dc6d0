package dev.reachystudio.app.studio.controls;

import java.util.Map;

/**
 * What a number on screen measures: how it is written and which units may be typed. Values are SI
 * and radians outside, degrees, millimetres and seconds on screen.
 */
public enum Quantity {
  /** Radians, shown in degrees. */
  ANGLE("°", Math.PI / 180, 1, Map.of("°", Math.PI / 180, "deg", Math.PI / 180, "rad", 1.0)),
  /** Metres, shown in millimetres. */
  LENGTH("mm", 1e-3, 1, Map.of("mm", 1e-3, "cm", 1e-2, "m", 1.0)),
  /** Seconds. */
  DURATION("s", 1, 2, Map.of("s", 1.0, "ms", 1e-3));

  private final String unit;
  private final double siPerShown;
  private final int decimals;
  private final Map<String, Double> siPerUnit;

  Quantity(String unit, double siPerShown, int decimals, Map<String, Double> siPerUnit) {
    this.unit = unit;
    this.siPerShown = siPerShown;
    this.decimals = decimals;
    this.siPerUnit = siPerUnit;
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

  Map<String, Double> siPerUnit() {
    return siPerUnit;
  }
}
