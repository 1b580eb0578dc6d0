package dev.reachystudio.protocol.json.move;

import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a move token by token: what is no part of a move is passed over and never kept, so that a
 * file can cost hardly more memory than the move in it.
 */
final class MoveParser {

  /** More than an hour at 100 Hz. */
  static final int MAX_SAMPLES = 400_000;

  private final JsonParser json;
  private String description = "";
  private double @Nullable [] timesS;
  private @Nullable List<Target> targets;

  private record Target(Pose head, Antennas antennas, double bodyYawRad) {}

  MoveParser(JsonParser json) {
    this.json = json;
  }

  String description() {
    return description;
  }

  /** Reads the whole text; its samples. */
  List<Sample> read() throws MoveFormatException {
    JsonToken first = json.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new MoveFormatException(
          first == null ? "not JSON: it is empty" : "a move is an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "description" -> {
          if (value == JsonToken.VALUE_STRING) {
            description = json.getString();
          }
          json.skipChildren();
        }
        case "time" -> timesS = numbers("time", MAX_SAMPLES);
        case "set_target_data" -> targets = targets();
        default -> json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new MoveFormatException("not JSON: there is more after the end of the move");
    }
    return samples();
  }

  private List<Sample> samples() throws MoveFormatException {
    if (timesS == null) {
      throw new MoveFormatException("time is missing");
    }
    if (targets == null) {
      throw new MoveFormatException("set_target_data is missing");
    }
    if (timesS.length != targets.size()) {
      throw new MoveFormatException(
          "time has " + timesS.length + " entries, set_target_data has " + targets.size());
    }
    List<Sample> samples = new ArrayList<>(timesS.length);
    for (int i = 0; i < timesS.length; i++) {
      Target target = targets.get(i);
      samples.add(new Sample(timesS[i], target.head, target.antennas, target.bodyYawRad));
    }
    return samples;
  }

  private List<Target> targets() throws MoveFormatException {
    beginList("set_target_data");
    List<Target> read = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (read.size() == MAX_SAMPLES) {
        throw new MoveFormatException("set_target_data has more than " + MAX_SAMPLES + " entries");
      }
      read.add(target("set_target_data[" + read.size() + "]"));
    }
    return read;
  }

  private Target target(String field) throws MoveFormatException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MoveFormatException(field + " is not an object");
    }
    Pose head = null;
    Antennas antennas = null;
    double bodyYawRad = 0;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "head" -> head = head(field + ".head");
        case "antennas" -> antennas = antennas(field + ".antennas");
        case "body_yaw" ->
            bodyYawRad = value == JsonToken.VALUE_NULL ? 0 : number(field + ".body_yaw");
        default -> json.skipChildren();
      }
    }
    if (head == null) {
      throw new MoveFormatException(field + ".head is missing");
    }
    if (antennas == null) {
      throw new MoveFormatException(field + ".antennas is missing");
    }
    return new Target(head, antennas, bodyYawRad);
  }

  private Antennas antennas(String field) throws MoveFormatException {
    double[] numbers = numbers(field, 16);
    if (numbers.length != 2) {
      throw new MoveFormatException(
          field + " has " + numbers.length + " numbers, not 2 (right, left)");
    }
    return new Antennas(numbers[0], numbers[1]);
  }

  private Pose head(String field) throws MoveFormatException {
    beginList(field);
    double[] matrix = new double[16];
    int rows = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      double[] row = numbers(field + "[" + rows + "]", 16);
      if (row.length != 4) {
        throw new MoveFormatException(
            field + "[" + rows + "] has " + row.length + " numbers, not 4");
      }
      if (rows < 4) {
        System.arraycopy(row, 0, matrix, rows * 4, 4);
      }
      rows++;
    }
    if (rows != 4) {
      throw new MoveFormatException(field + " has " + rows + " rows, not 4");
    }
    return Pose.ofRowMajor(matrix);
  }

  private double[] numbers(String field, int max) throws MoveFormatException {
    beginList(field);
    double[] numbers = new double[8];
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (count == max) {
        throw new MoveFormatException(field + " has more than " + max + " entries");
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count] = number(field + "[" + count + "]");
      count++;
    }
    return Arrays.copyOf(numbers, count);
  }

  private void beginList(String field) throws MoveFormatException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      throw new MoveFormatException(field + " is missing");
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new MoveFormatException(field + " is not a list");
    }
  }

  private double number(String field) throws MoveFormatException {
    JsonToken token = json.currentToken();
    boolean numeric = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    double number = numeric ? json.getDoubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      String found = token.isScalarValue() ? json.getString() : "no number";
      throw new MoveFormatException(field + " is " + found + ", not a finite number");
    }
    return number;
  }
}
