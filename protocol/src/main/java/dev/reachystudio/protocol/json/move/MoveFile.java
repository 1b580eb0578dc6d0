package dev.reachystudio.protocol.json.move;

import dev.reachystudio.protocol.json.wire.JsonReader;
import dev.reachystudio.protocol.json.wire.JsonReader.JsonException;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes recorded moves: {@code description}, {@code time} (N seconds) and {@code
 * set_target_data} (N objects with {@code head} as a 4×4 list, {@code antennas} [right, left] and
 * optionally {@code body_yaw}, radians).
 */
public final class MoveFile {

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
    try {
      return read(name, soundName, JsonReader.read(json));
    } catch (JsonException e) {
      throw new MoveFormatException("not JSON: " + e.getMessage() + " at character " + e.offset());
    }
  }

  private static RecordedMotion read(String name, @Nullable String soundName, @Nullable Object json)
      throws MoveFormatException {
    if (!(json instanceof Map<?, ?> move)) {
      throw new MoveFormatException("a move is an object");
    }
    double[] timesS = numbers(move.get("time"), "time");
    List<?> targets = list(move.get("set_target_data"), "set_target_data");
    if (timesS.length != targets.size()) {
      throw new MoveFormatException(
          "time has " + timesS.length + " entries, set_target_data has " + targets.size());
    }
    List<Sample> samples = new ArrayList<>(timesS.length);
    for (int i = 0; i < timesS.length; i++) {
      samples.add(sample(timesS[i], targets.get(i), "set_target_data[" + i + "]"));
    }
    String description = move.get("description") instanceof String text ? text : "";
    try {
      return new RecordedMotion(name, description, soundName, samples);
    } catch (IllegalArgumentException e) {
      throw new MoveFormatException(String.valueOf(e.getMessage()));
    }
  }

  private static Sample sample(double timeS, @Nullable Object json, String field)
      throws MoveFormatException {
    if (!(json instanceof Map<?, ?> target)) {
      throw new MoveFormatException(field + " is not an object");
    }
    double[] antennas = numbers(target.get("antennas"), field + ".antennas");
    if (antennas.length != 2) {
      throw new MoveFormatException(
          field + ".antennas has " + antennas.length + " numbers, not 2 (right, left)");
    }
    Object bodyYaw = target.get("body_yaw");
    double bodyYawRad = bodyYaw == null ? 0 : number(bodyYaw, field + ".body_yaw");
    return new Sample(
        timeS,
        head(target.get("head"), field + ".head"),
        new Antennas(antennas[0], antennas[1]),
        bodyYawRad);
  }

  private static Pose head(@Nullable Object json, String field) throws MoveFormatException {
    List<?> rows = list(json, field);
    double[] matrix = new double[16];
    if (rows.size() != 4) {
      throw new MoveFormatException(field + " has " + rows.size() + " rows, not 4");
    }
    for (int row = 0; row < 4; row++) {
      double[] numbers = numbers(rows.get(row), field + "[" + row + "]");
      if (numbers.length != 4) {
        throw new MoveFormatException(
            field + "[" + row + "] has " + numbers.length + " numbers, not 4");
      }
      System.arraycopy(numbers, 0, matrix, row * 4, 4);
    }
    return Pose.ofRowMajor(matrix);
  }

  private static double[] numbers(@Nullable Object json, String field) throws MoveFormatException {
    List<?> items = list(json, field);
    double[] numbers = new double[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(items.get(i), field + "[" + i + "]");
    }
    return numbers;
  }

  private static List<?> list(@Nullable Object json, String field) throws MoveFormatException {
    if (json instanceof List<?> items) {
      return items;
    }
    throw new MoveFormatException(field + (json == null ? " is missing" : " is not a list"));
  }

  private static double number(@Nullable Object json, String field) throws MoveFormatException {
    if (json instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new MoveFormatException(field + " is " + json + ", not a finite number");
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
