package dev.reachystudio.render.model.pose;

import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cases of passive.json, from the folder in {@code -Dvectors.dir} or the project's own copy.
 */
final class PassiveVectors {

  /** A head pose with the joints that reach it and one valid choice of passive joints. */
  record Case(int id, BodyState state, List<Double> passiveRad) {}

  private static final Pattern CASE =
      Pattern.compile(
          "\"id\":(\\d+),\"pose\":(\\[\\[.*?\\]\\]),\"joints\":(\\[.*?\\]),\"passive\":(\\[.*?\\])");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private PassiveVectors() {}

  static Stream<Case> cases() {
    Matcher matcher = CASE.matcher(text());
    return matcher
        .results()
        .map(
            found -> {
              BodyState state =
                  new BodyState(
                      Pose.ofRowMajor(numbers(found.group(2))),
                      HeadJoints.of(numbers(found.group(3))),
                      new Antennas(0, 0));
              List<Double> passive =
                  java.util.Arrays.stream(numbers(found.group(4))).boxed().toList();
              return new Case(Integer.parseInt(found.group(1)), state, passive);
            });
  }

  private static double[] numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group()))
        .toArray();
  }

  /** A folder that is not absolute may be relative to any parent of the module. */
  private static Path find(Path folder) {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.isDirectory(place.resolve(folder))) {
      place = place.getParent();
    }
    return place == null ? folder : place.resolve(folder);
  }

  private static String text() {
    String folder = System.getProperty("vectors.dir", "");
    try {
      if (!folder.isBlank()) {
        return Files.readString(find(Path.of(folder)).resolve("passive.json"))
            .replaceAll("\\s", "");
      }
      try (InputStream own =
          Objects.requireNonNull(
              PassiveVectors.class.getResourceAsStream("/vectors/passive.json"))) {
        return new String(own.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
