package dev.reachystudio.app.studio.controls;

/**
 * One line of numbers.
 *
 * @param name what it is
 * @param value the number, "–" if it is unknown
 * @param unit its unit; may be empty
 * @param caution whether it deserves a look
 */
public record Figure(String name, String value, String unit, boolean caution) {

  public Figure(String name, String value, String unit) {
    this(name, value, unit, false);
  }
}
