package dev.reachystudio.backend.control.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.value.Pose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of test vectors: the project's own copy, or the file of that name in the folder given by
 * {@code -Dvectors.dir}. A folder that is not absolute may be relative to any parent of the module.
 */
public final class Vectors {

  private final JsonNode root;

  private Vectors(JsonNode root) {
    this.root = root;
  }

  /** Opens {@code name.json}. */
  public static Vectors open(String name) {
    String file = name + ".json";
    String folder = System.getProperty("vectors.dir", "");
    try (InputStream stream =
        folder.isBlank()
            ? Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file)
            : Files.newInputStream(find(Path.of(folder)).resolve(file))) {
      return new Vectors(JsonMapper.builder().build().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole file. */
  public JsonNode root() {
    return root;
  }

  /** The cases of a section; there is at least one. */
  public List<JsonNode> cases(String section) {
    List<JsonNode> cases = new ArrayList<>();
    root.path(section).forEach(cases::add);
    assertThat(cases).as(section).isNotEmpty();
    return cases;
  }

  /** The tolerance the file names for a section. */
  public Offset<Double> tolerance(String section) {
    JsonNode tolerance = root.path("meta").path("tolerance").path(section);
    assertThat(tolerance.isNumber()).as("a tolerance for " + section).isTrue();
    return within(tolerance.doubleValue());
  }

  /** A number; the words NaN, Infinity and -Infinity are numbers too. */
  public static double number(JsonNode node) {
    return node.isString() ? Double.parseDouble(node.stringValue()) : node.doubleValue();
  }

  /** A list of numbers. */
  public static double[] numbers(JsonNode node) {
    double[] numbers = new double[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(node.get(i));
    }
    return numbers;
  }

  /** A nested 4×4 matrix, or a 3×3 rotation. */
  public static Pose pose(JsonNode rows) {
    double[] m = new double[16];
    m[15] = 1;
    for (int row = 0; row < rows.size(); row++) {
      double[] numbers = numbers(rows.get(row));
      System.arraycopy(numbers, 0, m, 4 * row, numbers.length);
    }
    return Pose.ofRowMajor(m);
  }

  /** Checks all twelve entries of a pose. */
  public static void assertClose(
      Pose actual, Pose expected, Offset<Double> tolerance, String what) {
    assertThat(actual.toRowMajor()).as(what).containsExactly(expected.toRowMajor(), tolerance);
  }

  private static Path find(Path folder) {
    for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
      if (Files.isDirectory(base.resolve(folder))) {
        return base.resolve(folder);
      }
    }
    throw new IllegalArgumentException("vectors.dir is no folder: " + folder);
  }
}
