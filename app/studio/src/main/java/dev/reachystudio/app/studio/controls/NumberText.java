package dev.reachystudio.app.studio.controls;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as people read them: fixed decimals, a true minus, the decimal sign of the locale, "–"
 * for what is unknown.
 */
public final class NumberText {

  /** U+2212, as wide as a digit in the number font; a hyphen is not. */
  static final char MINUS = '−';

  private static final String UNKNOWN = "–";

  private NumberText() {}

  /**
   * A number in the locale of the user.
   *
   * @param value the number; not finite means unknown
   * @param decimals digits behind the decimal sign
   */
  public static String of(double value, int decimals) {
    return of(value, decimals, Locale.getDefault(Locale.Category.FORMAT));
  }

  /** A number in a locale. */
  static String of(double value, int decimals, Locale locale) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
    boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
    char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    String text = digits.replace('.', sign);
    return value < 0 && !zero ? MINUS + text : text;
  }

  /** A count in the locale of the user, its thousands told apart. */
  public static String count(long value) {
    return String.format(Locale.getDefault(Locale.Category.FORMAT), "%,d", value);
  }
}
