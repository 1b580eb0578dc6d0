package dev.reachystudio.app.studio.controls;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What someone typed into a number field. */
public sealed interface NumberEntry {

  /**
   * A number.
   *
   * @param si value, SI
   */
  record Value(double si) implements NumberEntry {}

  /**
   * Not a number.
   *
   * @param reason one sentence saying why and what helps
   */
  record Problem(String reason) implements NumberEntry {}

  /** A sign, digits with "." or ",", and a unit that may be missing. */
  Pattern TERM =
      Pattern.compile("\\s*([+\\-−–])?\\s*(\\d+(?:[.,]\\d*)?|[.,]\\d+)\\s*([\\p{L}°]*)\\s*");

  /**
   * Reads a number. Units may be typed ("0.2 rad", "1.5 cm"), sums too ("10 + 2.5"); a sum that
   * begins with "+" starts at the present value.
   *
   * @param text what was typed
   * @param quantity what it measures; its unit is meant where none is typed
   * @param presentSi the present value, SI
   */
  static NumberEntry read(String text, Quantity quantity, double presentSi) {
    if (text.isBlank()) {
      return new Problem("Type a number, such as " + quantity.text(quantity.stepSi()) + ".");
    }
    double sum = text.strip().startsWith("+") ? presentSi : 0;
    int at = 0;
    Matcher term = TERM.matcher(text);
    while (at < text.length()) {
      term.region(at, text.length());
      if (!term.lookingAt() || (at > 0 && term.group(1) == null)) {
        return new Problem("“" + text.strip() + "” is not a number.");
      }
      double siPerUnit = quantity.siPerUnit(term.group(3).toLowerCase(Locale.ROOT));
      if (Double.isNaN(siPerUnit)) {
        return new Problem(
            "“" + term.group(3) + "” is not a unit here. Use " + units(quantity) + ".");
      }
      double value = Double.parseDouble(term.group(2).replace(',', '.')) * siPerUnit;
      boolean negative = term.group(1) != null && !term.group(1).equals("+");
      sum += negative ? -value : value;
      at = term.end();
    }
    return Double.isFinite(sum) ? new Value(sum) : new Problem("That number is too large.");
  }

  private static String units(Quantity quantity) {
    return switch (quantity) {
      case ANGLE -> "° or rad";
      case LENGTH -> "mm, cm or m";
      case DURATION -> "s or ms";
    };
  }
}
