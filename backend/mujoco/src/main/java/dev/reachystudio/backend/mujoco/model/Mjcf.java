package dev.reachystudio.backend.mujoco.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;

/** Writes MuJoCo's XML: nested elements, attributes in order, numbers to nine digits. */
final class Mjcf {

  private static final MathContext DIGITS = new MathContext(9);

  /** Rounding noise; the least number of the robot is an inertia of 4e-10 kg·m². */
  private static final double NOTHING = 1e-14;

  private final StringBuilder out = new StringBuilder(16_000);
  private final Deque<String> open = new ArrayDeque<>();

  /** An element with others inside; names and values of its attributes alternate. */
  Mjcf open(String element, Object... attributes) {
    start(element, attributes).append(">\n");
    open.push(element);
    return this;
  }

  /** Ends the element opened last. */
  Mjcf close() {
    String element = open.pop();
    indent().append("</").append(element).append(">\n");
    return this;
  }

  /** An element with nothing inside. */
  Mjcf leaf(String element, Object... attributes) {
    start(element, attributes).append("/>\n");
    return this;
  }

  Mjcf comment(String text) {
    indent().append("<!-- ").append(text).append(" -->\n");
    return this;
  }

  String text() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.peek() + " is still open");
    }
    return out.toString();
  }

  /** Numbers as an attribute's value. */
  static String numbers(double... values) {
    StringJoiner joined = new StringJoiner(" ");
    for (double value : values) {
      joined.add(
          Math.abs(value) < NOTHING
              ? "0"
              : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString());
    }
    return joined.toString();
  }

  static String numbers(Vector vector) {
    return numbers(vector.x(), vector.y(), vector.z());
  }

  /** Two axes as the value of {@code xyaxes}. */
  static String axes(Frame frame) {
    return numbers(frame.x()) + " " + numbers(frame.y());
  }

  private StringBuilder start(String element, Object... attributes) {
    indent().append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text = value instanceof Number n ? numbers(n.doubleValue()) : value.toString();
      out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
    }
    return out;
  }

  private StringBuilder indent() {
    return out.repeat("  ", open.size());
  }
}
