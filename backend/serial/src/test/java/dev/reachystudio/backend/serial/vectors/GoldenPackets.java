package dev.reachystudio.backend.serial.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packets and streams every codec here has to agree with: the project's own copy, or {@code
 * dynamixel_packets.json} in the folder given by {@code -Dvectors.dir}. A folder that is not
 * absolute may be relative to any parent of the module.
 */
public final class GoldenPackets {
  private static final String FILE = "dynamixel_packets.json";

  private final JsonNode root;

  private GoldenPackets(JsonNode root) {
    this.root = root;
  }

  /** Opens the file. */
  public static GoldenPackets open() {
    String folder = System.getProperty("vectors.dir", "");
    try (InputStream stream =
        folder.isBlank()
            ? Objects.requireNonNull(GoldenPackets.class.getResourceAsStream(FILE), FILE)
            : Files.newInputStream(find(Path.of(folder)).resolve(FILE))) {
      return new GoldenPackets(JsonMapper.builder().build().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packets of a kind: {@code instruction}, {@code status}, {@code fast_status}. */
  public List<JsonNode> packets(String kind) {
    return some("packets", packet -> packet.path("kind").stringValue().equals(kind));
  }

  /** The streams with faults. */
  public List<JsonNode> streams() {
    return some("streams", stream -> true);
  }

  /** Bytes written in hexadecimal. */
  public static byte[] bytes(JsonNode hex) {
    return HexFormat.of().parseHex(hex.stringValue());
  }

  private List<JsonNode> some(String section, Predicate<JsonNode> which) {
    List<JsonNode> found = new ArrayList<>();
    root.path(section).forEach(found::add);
    found.removeIf(which.negate());
    assertThat(found).as(section).isNotEmpty();
    return found;
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
