package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.backend.mujoco.engine.Physics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the official model moved when it was told what our own moves tell the motors: numbers that
 * were made by running it, in {@code model_trajectories.json}. The file of that name in {@code
 * -Dvectors.dir} is taken instead if there is one.
 */
record GoldenTracks(double jointToleranceRad, double headToleranceM, List<Golden> moves) {

  private static final String FILE = "model_trajectories.json";

  /** One move. */
  record Golden(String name, List<double[]> controlsRad, Track track) {}

  static GoldenTracks read() throws IOException {
    Path given = OutsideFolders.of("vectors.dir").map(f -> f.resolve(FILE)).orElse(Path.of(FILE));
    try (InputStream stream =
        Files.isRegularFile(given)
            ? Files.newInputStream(given)
            : Objects.requireNonNull(GoldenTracks.class.getResourceAsStream(FILE), FILE)) {
      JsonNode root = JsonMapper.builder().build().readTree(stream);
      JsonNode tolerance = root.path("meta").path("tolerance");
      List<Golden> moves = new ArrayList<>();
      for (JsonNode move : root.path("moves")) {
        moves.add(
            new Golden(
                move.path("name").stringValue(),
                rows(move.path("controls_rad")),
                new Track(rows(move.path("joints_rad")), rows(move.path("head")))));
      }
      return new GoldenTracks(
          tolerance.path("joints_rad").doubleValue(),
          tolerance.path("head_m").doubleValue(),
          moves);
    }
  }

  /** Runs the official model and writes the file's text. */
  static String record(Path official, Map<String, String> moves) throws Exception {
    StringJoiner out = new StringJoiner(",\n", header(), "\n]}\n");
    for (Map.Entry<String, String> move : new LinkedHashMap<>(moves).entrySet()) {
      List<double[]> controls = Controls.of(move.getKey(), move.getValue());
      try (Physics physics = TestModels.load(official)) {
        Track track = Track.of(physics, controls);
        out.add(
            "{\"name\": \"%s\",\n \"controls_rad\": %s,\n \"joints_rad\": %s,\n \"head\": %s}"
                .formatted(
                    move.getKey(),
                    text(controls, 4),
                    text(track.jointsRad(), 5),
                    text(track.head(), 5)));
      }
    }
    return out.toString();
  }

  private static String header() {
    return """
        {"meta": {
          "about": "The official model (reachy_mini 1.12.0, MuJoCo 3.3.0, empty scene, steps of 2 ms) \
        under the targets of the moves that are built in. From the zero pose the controls go in equal \
        steps to the first row within 400 steps and stay for 100; then each row holds for 10 steps. \
        After rows 0, 5, 10 … joints and head are looked at.",
          "shapes": {"controls_rad": "rows of 9, 50 a second", "joints_rad": "rows of 9, 10 a second", \
        "head": "rows of 12, 10 a second"},
          "units": "radians in the order and sign of the wire; head: x y z in metres from the foot's \
        underside, then its rotation row by row",
          "tolerance": {"joints_rad": 0.017453, "head_m": 0.002}
        },
        "moves": [
        """;
  }

  private static String text(List<double[]> rows, int decimals) {
    StringJoiner all = new StringJoiner(",", "[", "]");
    for (double[] row : rows) {
      StringJoiner one = new StringJoiner(",", "[", "]");
      for (double value : row) {
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        one.add(number.contains(".") ? number.replaceAll("\\.?0+$", "") : number);
      }
      all.add(one.toString().replace("-0,", "0,").replace("-0]", "0]"));
    }
    return all.toString();
  }

  private static List<double[]> rows(JsonNode rows) {
    List<double[]> read = new ArrayList<>();
    for (JsonNode row : rows) {
      double[] numbers = new double[row.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = row.get(i).doubleValue();
      }
      read.add(numbers);
    }
    return read;
  }
}
