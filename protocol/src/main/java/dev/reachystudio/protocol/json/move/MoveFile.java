package dev.reachystudio.protocol.json.move;

import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads and writes recorded moves: {@code description}, {@code time} (N seconds) and {@code
 * set_target_data} (N objects with {@code head} as a 4×4 list, {@code antennas} [right, left] and
 * optionally {@code body_yaw}, radians).
 */
public final class MoveFile {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private MoveFile() {}

  /**
   * Reads a move.
   *
   * @param name name of the move, the file's stem
   * @param soundName name of the sound beside it, or null
   * @param json the file
   * @throws MoveFormatException if it is not a move
   */
  public static RecordedMotion read(String name, @Nullable String soundName, String json)
      throws MoveFormatException {
    return read(name, soundName, JSON.createParser(ObjectReadContext.empty(), json));
  }

  /**
   * Reads a move without holding the whole of its text.
   *
   * @param name name of the move, the file's stem
   * @param soundName name of the sound beside it, or null
   * @param utf8 the file; not closed
   * @throws MoveFormatException if it is not a move
   * @throws IOException if it cannot be read
   */
  public static RecordedMotion read(String name, @Nullable String soundName, InputStream utf8)
      throws MoveFormatException, IOException {
    try {
      return read(name, soundName, JSON.createParser(ObjectReadContext.empty(), utf8));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Reads the samples of a move as they are in the file, also when their times are in disorder, for
   * whoever looks for what is wrong with it.
   *
   * @param utf8 the file; not closed
   * @throws MoveFormatException if it is not a move, or has no samples
   * @throws IOException if it cannot be read
   */
  public static List<Sample> readSamples(InputStream utf8) throws MoveFormatException, IOException {
    try {
      List<Sample> samples =
          parse(JSON.createParser(ObjectReadContext.empty(), utf8), MoveParser::read);
      if (samples.isEmpty()) {
        throw new MoveFormatException("a move needs at least one sample");
      }
      return samples;
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static RecordedMotion read(String name, @Nullable String soundName, JsonParser parser)
      throws MoveFormatException {
    return parse(
        parser,
        move -> {
          List<Sample> samples = move.read();
          return new RecordedMotion(name, move.description(), soundName, samples);
        });
  }

  private interface Reading<T> {
    T of(MoveParser move) throws MoveFormatException;
  }

  private static <T> T parse(JsonParser parser, Reading<T> reading) throws MoveFormatException {
    try (parser) {
      return reading.of(new MoveParser(parser));
    } catch (StreamReadException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      long offset = at < 0 && e.getLocation() != null ? e.getLocation().getByteOffset() : at;
      throw new MoveFormatException(
          "not JSON: " + e.getOriginalMessage() + " at character " + offset);
    } catch (IllegalArgumentException e) {
      throw new MoveFormatException(String.valueOf(e.getMessage()));
    }
  }

  /** A move as the text of a file. */
  public static String write(RecordedMotion motion) {
    StringWriter text = new StringWriter();
    try {
      write(text, motion.description(), motion.samples());
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot be full", e);
    }
    return text.toString();
  }

  /**
   * Writes a move that may be longer than memory.
   *
   * @param out the file's text; not closed
   * @param description one sentence for people
   * @param samples the samples in time order; gone through twice, first for their times
   * @throws IOException if the text cannot be written
   */
  public static void write(Writer out, String description, Iterable<Sample> samples)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("description", description);
      json.writeArrayPropertyStart("time");
      for (Sample sample : samples) {
        json.writeNumber(sample.timeS());
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("set_target_data");
      for (Sample sample : samples) {
        write(json, sample);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static void write(JsonGenerator json, Sample sample) {
    json.writeStartObject();
    json.writeArrayPropertyStart("head");
    double[] matrix = sample.head().toRowMajor();
    for (int row = 0; row < 4; row++) {
      json.writeArray(matrix, row * 4, 4);
    }
    json.writeEndArray();
    json.writeName("antennas");
    json.writeArray(new double[] {sample.antennas().rightRad(), sample.antennas().leftRad()}, 0, 2);
    json.writeNumberProperty("body_yaw", sample.bodyYawRad());
    json.writeEndObject();
  }
}
