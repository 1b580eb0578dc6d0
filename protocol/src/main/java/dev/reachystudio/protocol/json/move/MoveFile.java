package dev.reachystudio.protocol.json.move;

import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
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

  private static RecordedMotion read(String name, @Nullable String soundName, JsonParser parser)
      throws MoveFormatException {
    try (parser) {
      MoveParser move = new MoveParser(parser);
      List<Sample> samples = move.read();
      return new RecordedMotion(name, move.description(), soundName, samples);
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
    List<Double> timesS = new ArrayList<>();
    List<Map<String, Object>> targets = new ArrayList<>();
    for (Sample sample : motion.samples()) {
      timesS.add(sample.timeS());
      Map<String, Object> target = new LinkedHashMap<>();
      target.put("head", rows(sample.head()));
      target.put(
          "antennas", new double[] {sample.antennas().rightRad(), sample.antennas().leftRad()});
      target.put("body_yaw", sample.bodyYawRad());
      targets.add(target);
    }
    Map<String, Object> move = new LinkedHashMap<>();
    move.put("description", motion.description());
    move.put("time", timesS);
    move.put("set_target_data", targets);
    return JsonText.of(move);
  }

  private static List<double[]> rows(Pose pose) {
    double[] matrix = pose.toRowMajor();
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      rows.add(Arrays.copyOfRange(matrix, row * 4, row * 4 + 4));
    }
    return rows;
  }
}
