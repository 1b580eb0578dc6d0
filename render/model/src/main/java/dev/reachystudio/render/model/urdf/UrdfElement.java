package dev.reachystudio.render.model.urdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One XML element with its line, so that every complaint can say where. */
final class UrdfElement {

  final String tag;
  final int line;
  final @Nullable UrdfElement parent;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<UrdfElement> children = new ArrayList<>();

  UrdfElement(String tag, int line, @Nullable UrdfElement parent) {
    this.tag = tag;
    this.line = line;
    this.parent = parent;
  }

  Stream<UrdfElement> children(String wanted) {
    return children.stream().filter(child -> child.tag.equals(wanted));
  }

  @Nullable UrdfElement child(String wanted) {
    return children(wanted).findFirst().orElse(null);
  }

  UrdfElement requiredChild(String wanted) throws UrdfException {
    UrdfElement child = child(wanted);
    if (child == null) {
      throw problem("has no <" + wanted + ">");
    }
    return child;
  }

  String text(String attribute) throws UrdfException {
    String value = attributes.get(attribute);
    if (value == null || value.isBlank()) {
      throw problem("has no attribute '" + attribute + "'");
    }
    return value;
  }

  double number(String attribute) throws UrdfException {
    return parse(attribute, text(attribute));
  }

  double number(String attribute, double otherwise) throws UrdfException {
    return attributes.containsKey(attribute) ? number(attribute) : otherwise;
  }

  double positive(String attribute) throws UrdfException {
    double value = number(attribute);
    if (value <= 0) {
      throw problem("attribute '" + attribute + "' is " + value + ", it has to be above 0");
    }
    return value;
  }

  /** Numbers separated by blanks, exactly as many as {@code otherwise} has. */
  double[] numbers(String attribute, double... otherwise) throws UrdfException {
    String text = attributes.get(attribute);
    if (text == null) {
      return otherwise;
    }
    String[] words = text.strip().split("\\s+", -1);
    if (words.length != otherwise.length) {
      throw problem(
          "attribute '%s' has %d numbers (\"%s\"), it needs %d"
              .formatted(attribute, words.length, text, otherwise.length));
    }
    double[] values = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      values[i] = parse(attribute, words[i]);
    }
    return values;
  }

  private double parse(String attribute, String word) throws UrdfException {
    try {
      double value = Double.parseDouble(word.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, with its place
    }
    throw problem("attribute '" + attribute + "': \"" + word + "\" is not a number");
  }

  UrdfException problem(String what) {
    return new UrdfException("line " + line + ", " + path() + " " + what);
  }

  /** The way to this element, such as {@code link 'head' > visual > origin}. */
  String path() {
    String name = attributes.get("name");
    String own = name == null || name.isBlank() ? tag : tag + " '" + name + "'";
    return parent == null || parent.parent == null ? own : parent.path() + " > " + own;
  }
}
