package dev.reachystudio.protocol.json.wire;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes plain values as JSON: maps, iterables, {@code double[]}, numbers, strings, booleans and
 * null; anything else as its text. Numbers that JSON cannot express become null.
 */
public final class JsonText {

  static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** A value as text. */
  public static String of(@Nullable Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(out, value);
    }
    return text.toString();
  }

  /** A value as UTF-8. */
  public static byte[] bytes(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(out, value);
    }
    return bytes.toByteArray();
  }

  static void write(JsonGenerator out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, item) -> {
              out.writeName(String.valueOf(name));
              write(out, item);
            });
        out.writeEndObject();
      }
      case Iterable<?> items -> {
        out.writeStartArray();
        items.forEach(item -> write(out, item));
        out.writeEndArray();
      }
      case double[] items -> numbers(out, items);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Number number -> number(out, number.doubleValue());
      default -> out.writeString(value.toString());
    }
  }

  static void numbers(JsonGenerator out, double[] items) {
    out.writeStartArray();
    for (double item : items) {
      number(out, item);
    }
    out.writeEndArray();
  }

  static void number(JsonGenerator out, double value) {
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeNull();
    }
  }
}
