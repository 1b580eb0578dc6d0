package dev.reachystudio.render.model.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StlReaderTest {

  private static final String ASCII =
      """
      solid a free name with endsolid in it
        facet normal 0 0 1
          outer loop
            vertex 0 0 0
            vertex 1.5e0 0 0
            vertex 0 -2 0.25
          endloop
        endfacet
      endsolid a free name
      """;

  @Test
  void binaryTrianglesAreRead() throws Exception {
    float[] corners = {0, 0, 0, 1, 0, 0, 0, 1, 0.5f, 0, 0, 0, 0, 1, 0, 0, 0, 1};
    assertThat(StlReader.read(binary(corners), "a.stl")).containsExactly(corners);
  }

  @Test
  void asciiTrianglesAreRead() throws Exception {
    assertThat(StlReader.read(bytes(ASCII), "a.stl"))
        .containsExactly(0, 0, 0, 1.5f, 0, 0, 0, -2, 0.25f);
  }

  @Test
  void aBinaryFileWhoseHeaderSaysSolidIsStillBinary() throws Exception {
    byte[] file = binary(new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0});
    System.arraycopy(bytes("solid liar"), 0, file, 0, 10);
    assertThat(StlReader.read(file, "a.stl")).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 83, 84, 100, 133})
  void aBinaryFileThatIsCutOffSaysSo(int length) {
    byte[] file = Arrays.copyOf(binary(new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0}), length);
    assertThatThrownBy(() -> StlReader.read(file, "a.stl"))
        .isInstanceOf(MeshException.class)
        .hasMessageContaining("a.stl");
  }

  @Test
  void aCountThatLiesDoesNotTakeMemory() {
    byte[] file = binary(new float[9]);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(80, -1);
    assertThatThrownBy(() -> StlReader.read(file, "a.stl"))
        .hasMessageContaining("announces 4294967295 triangles")
        .hasMessageContaining("cut off");
  }

  @Test
  void moreBytesThanTheCountSaysIsAWrongCount() {
    byte[] file = binary(new float[18]);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(80, 1);
    assertThatThrownBy(() -> StlReader.read(file, "a.stl")).hasMessageContaining("count is wrong");
  }

  @Test
  void aCoordinateThatIsNoNumberIsRefused() {
    byte[] file = binary(new float[] {0, 0, 0, 1, 0, 0, 0, Float.NaN, 0});
    assertThatThrownBy(() -> StlReader.read(file, "a.stl")).hasMessageContaining("not a number");
  }

  @Test
  void anAsciiFileThatIsCutOffSaysTheLine() {
    String half = ASCII.substring(0, ASCII.indexOf("vertex 0 -2") + 9);
    assertThatThrownBy(() -> StlReader.read(bytes(half), "a.stl"))
        .isInstanceOf(MeshException.class)
        .hasMessageContaining("line 6")
        .hasMessageContaining("cut off");
  }

  @Test
  void aPointerOfTheVersionControlIsExplained() {
    byte[] pointer = bytes("version https://git-lfs.example/spec/v1\noid sha256:0\nsize 5\n");
    assertThatThrownBy(() -> StlReader.read(pointer, "a.stl")).hasMessageContaining("LFS pointer");
  }

  @Property(tries = 200)
  void noBytesCrashTheReader(@ForAll byte[] file) {
    try {
      StlReader.read(file, "a.stl");
    } catch (MeshException e) {
      assertThat(e).hasMessageContaining("a.stl");
    }
  }

  static byte[] binary(float[] corners) {
    int count = corners.length / 9;
    ByteBuffer out = ByteBuffer.allocate(84 + 50 * count).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(80, count);
    for (int i = 0; i < corners.length; i++) {
      out.putFloat(84 + 50 * (i / 9) + 12 + 4 * (i % 9), corners[i]);
    }
    return out.array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
