package dev.reachystudio.app.daemon.wheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelFileTest {

  private static final String PAPERS = "thing-1.2.dist-info/";

  @TempDir Path temp;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  @Test
  void aWheelSaysWhatItIs() throws Exception {
    files.put(PAPERS + "WHEEL", bytes("Wheel-Version: 1.0\nTag: cp312-cp312-win_amd64\n"));
    try (WheelFile wheel = wheel()) {
      assertThat(wheel.identity())
          .hasValueSatisfying(
              identity -> {
                assertThat(identity.label()).isEqualTo("thing 1.2");
                assertThat(identity.tags()).containsExactly("cp312-cp312-win_amd64");
              });
    }
  }

  @Test
  void aZipFileThatIsNoWheelSaysNothing() throws Exception {
    files.put("a.txt", bytes("a"));
    try (WheelFile wheel = wheel()) {
      assertThat(wheel.identity()).isEmpty();
    }
  }

  @Test
  void aFileWithTheRightSumIsRead() throws Exception {
    files.put("thing/a, b.so", bytes("library"));
    files.put(PAPERS + "RECORD", bytes("\"thing/a, b.so\",sha256=" + sum("library") + ",7\n"));
    try (WheelFile wheel = wheel()) {
      assertThat(wheel.readVerified("thing/a, b.so", 100)).hasValue(bytes("library"));
      assertThat(wheel.readVerified("thing/other.so", 100)).isEmpty();
      assertThat(wheel.names()).contains("thing/a, b.so");
    }
  }

  @Test
  void aFileThatIsNotWhatWasPackedIsRefused() throws Exception {
    files.put("thing/a.so", bytes("library of somebody else"));
    files.put(PAPERS + "RECORD", bytes("thing/a.so,sha256=" + sum("library") + ",7\n"));
    try (WheelFile wheel = wheel()) {
      assertThatThrownBy(() -> wheel.readVerified("thing/a.so", 100))
          .isInstanceOf(WheelException.class)
          .hasMessageContaining("is not what was packed");
    }
  }

  @Test
  void aFileWithoutASumIsRefused() throws Exception {
    files.put("thing/a.so", bytes("library"));
    for (String record : new String[] {"", "thing/a.so,,\n", "thing/a.so,sha256=%%,7\n"}) {
      files.put(PAPERS + "RECORD", bytes(record));
      try (WheelFile wheel = wheel()) {
        assertThatThrownBy(() -> wheel.readVerified("thing/a.so", 100))
            .isInstanceOf(WheelException.class)
            .hasMessageContaining("has no checksum for thing/a.so");
      }
    }
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Exception {
    files.put("thing/a.so", new byte[101]);
    try (WheelFile wheel = wheel()) {
      assertThatThrownBy(() -> wheel.read("thing/a.so", 100)).hasMessageContaining("is larger");
    }
  }

  @Test
  void aCutOffWheelIsRefused() throws Exception {
    files.put("thing/a.so", new byte[1000]);
    wheel().close();
    Path file = temp.resolve("thing.whl");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> WheelFile.open(file))
          .isInstanceOf(WheelException.class)
          .hasMessageContaining("cut off");
    }
  }

  private WheelFile wheel() throws IOException {
    Path file = temp.resolve("thing.whl");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return WheelFile.open(file);
  }

  private static String sum(String text) {
    byte[] sum = HexFormat.of().parseHex(Sha256.of(bytes(text)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
