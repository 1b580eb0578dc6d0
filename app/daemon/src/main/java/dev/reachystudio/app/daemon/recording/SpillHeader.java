package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonText;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file with the records of a running recording begins: eight bytes that say what it is, the
 * length of the rest, then what is known of the recording as JSON.
 *
 * @param name name of the move it will be
 * @param description its description
 * @param values which values it will be made of
 * @param startedAt wall-clock time of its begin
 */
record SpillHeader(String name, String description, RecordedValues values, Instant startedAt) {

  private static final byte[] MAGIC = "RSMOTN1\n".getBytes(StandardCharsets.US_ASCII);

  /** Bytes before the JSON. */
  static final int PREFIX_BYTES = MAGIC.length + Integer.BYTES;

  /** A longer one is not ours. */
  private static final int MAX_JSON_BYTES = 64 * 1024;

  ByteBuffer bytes() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("description", description);
    json.put("values", values.wireName());
    json.put("started_at", startedAt.toString());
    byte[] text = JsonText.bytes(json);
    return ByteBuffer.allocate(PREFIX_BYTES + text.length)
        .put(MAGIC)
        .putInt(text.length)
        .put(text)
        .flip();
  }

  /**
   * Reads the bytes before the JSON.
   *
   * @return the length of the JSON
   * @throws EOFException if not all of them are there
   * @throws IOException if this is no such file
   */
  static int jsonBytes(ByteBuffer prefix) throws IOException {
    if (prefix.remaining() < PREFIX_BYTES) {
      throw new EOFException("the recording ends before it begins");
    }
    byte[] magic = new byte[MAGIC.length];
    prefix.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException("not a recording of this program");
    }
    int length = prefix.getInt();
    if (length < 2 || length > MAX_JSON_BYTES) {
      throw new IOException("the beginning of the recording is damaged");
    }
    return length;
  }

  /** Reads the JSON. */
  static SpillHeader read(byte[] json) throws IOException {
    try {
      if (JsonReader.read(json) instanceof Map<?, ?> map) {
        return new SpillHeader(
            text(map.get("name")),
            text(map.get("description")),
            values(text(map.get("values"))),
            Instant.parse(text(map.get("started_at"))));
      }
    } catch (JsonReader.JsonException | DateTimeException e) {
      throw new IOException("the beginning of the recording is damaged", e);
    }
    throw new IOException("the beginning of the recording is damaged");
  }

  private static RecordedValues values(String word) {
    RecordedValues values = RecordedValues.CHOICES.find(word);
    return values == null ? RecordedValues.MEASURED : values;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
