package dev.reachystudio.protocol.json.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON into plain values: {@code LinkedHashMap}, {@code ArrayList}, {@code String}, {@code
 * Long}, {@code Double}, {@code Boolean} and null. The words NaN and Infinity are read as numbers,
 * so that whoever checks the values can name the field.
 */
public final class JsonReader {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private JsonReader() {}

  /** The text is not JSON. */
  public static final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    JsonException(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }

    /** Where reading stopped, characters from 0. */
    public int offset() {
      return offset;
    }
  }

  /**
   * Reads one value.
   *
   * @throws JsonException if the bytes are not exactly one JSON value
   */
  public static @Nullable Object read(byte[] utf8) throws JsonException {
    return read(new String(utf8, StandardCharsets.UTF_8));
  }

  /**
   * Reads one value.
   *
   * @throws JsonException if the text is not exactly one JSON value
   */
  public static @Nullable Object read(String text) throws JsonException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      try {
        JsonToken first = parser.nextToken();
        if (first == null) {
          throw new JsonException(text.length(), "Expecting value");
        }
        Object value = value(parser, first);
        if (parser.nextToken() != null) {
          throw new JsonException(offset(parser.currentTokenLocation(), text), "Extra data");
        }
        return value;
      } catch (JacksonException e) {
        throw new JsonException(offset(e.getLocation(), text), message(parser, text));
      }
    }
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Object integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> Double.parseDouble(parser.getString());
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      map.put(name, value(parser, parser.nextToken()));
    }
    return map;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }

  private static int offset(@Nullable TokenStreamLocation location, String text) {
    long offset = location == null ? 0 : location.getCharOffset();
    return (int) Math.clamp(offset, 0L, (long) text.length());
  }

  /** What was missing, in the words that clients of the reference know. */
  private static String message(JsonParser parser, String text) {
    var context = parser.streamReadContext();
    if (context.inObject() && parser.currentToken() != JsonToken.PROPERTY_NAME) {
      return parser.currentToken() == JsonToken.START_OBJECT || text.stripTrailing().endsWith(",")
          ? "Expecting property name enclosed in double quotes"
          : "Expecting ',' delimiter";
    }
    return "Expecting value";
  }
}
