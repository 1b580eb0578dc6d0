package dev.reachystudio.protocol.json.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. Wrong fields are noted and read as null (or the default), so
 * that all of them are told at once by {@link Problems#check}. Unknown fields are ignored, as in
 * the reference.
 */
public final class ObjectInput {

  private final Map<?, ?> fields;
  private final List<Object> at;
  private final Problems problems;

  private ObjectInput(Map<?, ?> fields, List<Object> at, Problems problems) {
    this.fields = fields;
    this.at = at;
    this.problems = problems;
  }

  /**
   * Starts reading an object.
   *
   * @param json any JSON value
   * @param at where it lies, such as {@code body}; empty for a socket's frame
   * @param problems collects what is wrong
   * @throws InvalidInputException if it is not an object
   */
  public static ObjectInput of(@Nullable Object json, List<Object> at, Problems problems)
      throws InvalidInputException {
    if (json instanceof Map<?, ?> fields) {
      return new ObjectInput(fields, at, problems);
    }
    problems.add(
        "model_attributes_type",
        at,
        "Input should be a valid dictionary or object to extract fields from",
        json);
    throw firstOf(problems);
  }

  private static InvalidInputException firstOf(Problems problems) {
    try {
      problems.check();
      throw new IllegalStateException("no problem");
    } catch (InvalidInputException e) {
      return e;
    }
  }

  /** Where problems are noted. */
  public Problems problems() {
    return problems;
  }

  /** The location of a field. */
  public List<Object> at(String name) {
    return LaxValues.step(at, name);
  }

  /** Whether a field is there, even as null. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The raw value of a field. */
  public @Nullable Object get(String name) {
    return fields.get(name);
  }

  /**
   * The value of a field that goes by several names; two that differ are a problem.
   *
   * @return the value and the name it was found under, or null if there is none
   */
  public @Nullable Named anyOf(String... names) {
    Named found = null;
    for (String name : names) {
      Object value = fields.get(name);
      if (value == null) {
        continue;
      }
      if (found != null && !Objects.equals(found.value, value)) {
        problems.add(
            "conflict",
            at(name),
            "Input should equal '" + found.name + "', which is another name for it",
            value);
      } else if (found == null) {
        found = new Named(name, value);
      }
    }
    return found;
  }

  /**
   * A value with the name it was found under.
   *
   * @param name the name
   * @param value the value
   */
  public record Named(String name, Object value) {}

  /** A finite number; absent or null reads as the default. */
  public double number(String name, double absent) {
    Object value = fields.get(name);
    Double number = value == null ? null : LaxValues.number(value, at(name), problems);
    return number == null ? absent : number;
  }

  /** A finite number between two bounds, both allowed; absent or null reads as the default. */
  public double numberIn(String name, double absent, double min, double max) {
    double number = number(name, absent);
    if (number < min) {
      outOfRange(name, "greater_than_equal", "greater than or equal to ", "ge", min);
      return absent;
    }
    if (number > max) {
      outOfRange(name, "less_than_equal", "less than or equal to ", "le", max);
      return absent;
    }
    return number;
  }

  /** A whole number between two bounds that must be there; the lower one after a problem. */
  public int requiredInteger(String name, int min, int max) {
    double number = requiredNumber(name);
    if (number != Math.rint(number)) {
      problems.add(
          "int_from_float",
          at(name),
          "Input should be a valid integer, got a number with a fractional part",
          fields.get(name));
      return min;
    }
    return fields.containsKey(name) ? (int) numberIn(name, min, min, max) : min;
  }

  private void outOfRange(String name, String type, String words, String key, double bound) {
    String text = bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    problems.add(
        type, at(name), "Input should be " + words + text, fields.get(name), Map.of(key, bound));
  }

  /** A finite number that must be there; 0 after a problem. */
  public double requiredNumber(String name) {
    if (!require(name)) {
      return 0;
    }
    Double number = LaxValues.number(fields.get(name), at(name), problems);
    return number == null ? 0 : number;
  }

  /** A finite number, or null. */
  public @Nullable Double optionalNumber(String... names) {
    Named found = anyOf(names);
    return found == null ? null : LaxValues.number(found.value, at(found.name), problems);
  }

  /** True or false; absent reads as the default. */
  public boolean flag(String name, boolean absent) {
    Object value = fields.get(name);
    Boolean flag = value == null ? null : LaxValues.flag(value, at(name), problems);
    return flag == null ? absent : flag;
  }

  /** True or false, must be there. */
  public boolean requiredFlag(String name) {
    return require(name)
        && Boolean.TRUE.equals(LaxValues.flag(fields.get(name), at(name), problems));
  }

  /** An id under one of several names, must be there; null after a problem. */
  public @Nullable UUID requiredUuid(String... names) {
    Named found = anyOf(names);
    if (found == null) {
      missing(names[0]);
      return null;
    }
    return LaxValues.uuid(found.value, at(found.name), problems);
  }

  /** A text of a length within bounds, must be there; empty after a problem. */
  public String requiredText(String name, int minLength, int maxLength) {
    if (!require(name)) {
      return "";
    }
    Object value = fields.get(name);
    if (!(value instanceof String text)) {
      problems.add("string_type", at(name), "Input should be a valid string", value);
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length < minLength) {
      problems.add(
          "string_too_short",
          at(name),
          "String should have at least " + minLength + " character" + (minLength == 1 ? "" : "s"),
          value,
          Map.of("min_length", minLength));
    } else if (length > maxLength) {
      problems.add(
          "string_too_long",
          at(name),
          "String should have at most " + maxLength + " character" + (maxLength == 1 ? "" : "s"),
          value,
          Map.of("max_length", maxLength));
    }
    return text;
  }

  /** One of several words; absent reads as the default. */
  public <E> E choice(Choices<E> choices, E absent, String... names) {
    Named found = anyOf(names);
    if (found == null) {
      return absent;
    }
    E chosen =
        found.value instanceof String word ? choices.find(word.toLowerCase(Locale.ROOT)) : null;
    if (chosen == null) {
      problems.add(
          "enum",
          at(found.name),
          "Input should be " + choices.expected(),
          found.value,
          Map.of("expected", choices.expected()));
      return absent;
    }
    return chosen;
  }

  /** A fixed number of finite numbers under one of several names, or null. */
  public double @Nullable [] tuple(int count, String... names) {
    Named found = anyOf(names);
    return found == null ? null : LaxValues.tuple(found.value, count, at(found.name), problems);
  }

  /** Exactly so many finite numbers, must be there; null after a problem. */
  public double @Nullable [] requiredList(String name, int count) {
    return require(name) ? LaxValues.list(fields.get(name), count, at(name), problems) : null;
  }

  private boolean require(String name) {
    if (fields.containsKey(name)) {
      return true;
    }
    missing(name);
    return false;
  }

  /** Notes that a field is missing. */
  public void missing(String name) {
    problems.add("missing", at(name), "Field required", fields);
  }
}
