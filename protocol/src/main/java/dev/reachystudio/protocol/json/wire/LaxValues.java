package dev.reachystudio.protocol.json.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values as leniently as the reference does: numbers as text, many words for true and
 * false.
 */
final class LaxValues {

  private static final Set<String> TRUE = Set.of("1", "true", "t", "yes", "y", "on");
  private static final Set<String> FALSE = Set.of("0", "false", "f", "no", "n", "off");
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
  private static final Pattern UUID_DIGITS = Pattern.compile("\\p{XDigit}{32}");

  private LaxValues() {}

  /** A finite number, or null after noting a problem. */
  static @Nullable Double number(@Nullable Object value, List<Object> at, Problems problems) {
    double number;
    switch (value) {
      case Number n -> number = n.doubleValue();
      case Boolean b -> number = b ? 1 : 0;
      case String s -> {
        Double parsed = parse(s);
        if (parsed == null) {
          problems.add(
              "float_parsing",
              at,
              "Input should be a valid number, unable to parse string as a number",
              value);
          return null;
        }
        number = parsed;
      }
      case null, default -> {
        problems.add("float_type", at, "Input should be a valid number", value);
        return null;
      }
    }
    if (!Double.isFinite(number)) {
      problems.add("finite_number", at, "Input should be a finite number", value);
      return null;
    }
    return number;
  }

  private static @Nullable Double parse(String text) {
    try {
      String stripped = text.strip();
      return switch (stripped.toLowerCase(Locale.ROOT)) {
        case "nan", "inf", "-inf", "+inf", "infinity", "-infinity" -> Double.NaN;
        default -> stripped.matches("[-+0-9.eE_]+") ? Double.valueOf(stripped) : null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** True or false, or null after noting a problem. */
  static @Nullable Boolean flag(@Nullable Object value, List<Object> at, Problems problems) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof Number number
        && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
      return number.doubleValue() == 1;
    }
    if (value instanceof String text) {
      String word = text.toLowerCase(Locale.ROOT);
      if (TRUE.contains(word)) {
        return true;
      }
      if (FALSE.contains(word)) {
        return false;
      }
    }
    boolean parsed = value instanceof String || value instanceof Number;
    problems.add(
        parsed ? "bool_parsing" : "bool_type",
        at,
        parsed
            ? "Input should be a valid boolean, unable to interpret input"
            : "Input should be a valid boolean",
        value);
    return null;
  }

  /** An id, or null after noting a problem. */
  static @Nullable UUID uuid(@Nullable Object value, List<Object> at, Problems problems) {
    if (!(value instanceof String text)) {
      problems.add("uuid_type", at, "UUID input should be a string, bytes or UUID object", value);
      return null;
    }
    String digits = text.replaceFirst("^urn:uuid:", "").replaceAll("^\\{|}$", "");
    if (UUID_DIGITS.matcher(digits).matches()) {
      digits = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
    if (UUID_TEXT.matcher(digits).matches()) {
      return UUID.fromString(digits);
    }
    String error = uuidError(text);
    problems.add(
        "uuid_parsing",
        at,
        "Input should be a valid UUID, " + error,
        value,
        Map.of("error", error));
    return null;
  }

  private static String uuidError(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '-' && Character.digit(c, 16) < 0) {
        return "invalid character: found `" + c + "` at " + i;
      }
    }
    return "invalid length: expected length 32 for simple format, found " + text.length();
  }

  /** A fixed number of finite numbers, or null after noting a problem. */
  static double @Nullable [] tuple(
      @Nullable Object value, int count, List<Object> at, Problems problems) {
    if (!(value instanceof List<?> items)) {
      problems.add("tuple_type", at, "Input should be a valid tuple", value);
      return null;
    }
    if (items.size() > count) {
      problems.add(
          "too_long",
          at,
          "Tuple should have at most " + count + " items after validation, not " + items.size(),
          value,
          Map.of("field_type", "Tuple", "max_length", count, "actual_length", items.size()));
      return null;
    }
    double[] numbers = new double[count];
    boolean right = true;
    for (int i = 0; i < count; i++) {
      if (i >= items.size()) {
        problems.add("missing", step(at, i), "Field required", value);
        right = false;
      } else {
        Double number = number(items.get(i), step(at, i), problems);
        right &= number != null;
        numbers[i] = number == null ? 0 : number;
      }
    }
    return right ? numbers : null;
  }

  /** A list of exactly so many finite numbers, or null after noting a problem. */
  static double @Nullable [] list(
      @Nullable Object value, int count, List<Object> at, Problems problems) {
    if (!(value instanceof List<?> items)) {
      problems.add("list_type", at, "Input should be a valid list", value);
      return null;
    }
    if (items.size() != count) {
      boolean shorter = items.size() < count;
      problems.add(
          shorter ? "too_short" : "too_long",
          at,
          "List should have at "
              + (shorter ? "least " : "most ")
              + count
              + " items after validation, not "
              + items.size(),
          value,
          Map.of(
              "field_type",
              "List",
              shorter ? "min_length" : "max_length",
              count,
              "actual_length",
              items.size()));
      return null;
    }
    return tuple(value, count, at, problems);
  }

  /** A location one step further in. */
  static List<Object> step(List<Object> at, Object step) {
    List<Object> further = new ArrayList<>(at);
    further.add(step);
    return further;
  }
}
