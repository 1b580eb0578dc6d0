package dev.reachystudio.backend.mujoco.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.model.ModelFile.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"empty", "minimal"})
  void ourOwnModelIsWrittenForANamedScene(String scene) throws Exception {
    ModelFile model = files(null).of(scene, null);
    assertThat(model.origin()).isEqualTo(Origin.OWN);
    assertThat(model.scene()).isEqualTo(scene);
    assertThat(Files.readString(model.path())).contains("name=\"stewart_6\"", "name=\"passive_7\"");
    assertThat(folder.resolve("own"))
        .isDirectoryContaining("glob:**.xml")
        .isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aModelThatIsUpToDateIsNotWrittenAgain() throws Exception {
    Path file = files(null).of("empty", null).path();
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);
    files(null).of("empty", null);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    Files.writeString(file, "<mujoco/>");
    files(null).of("empty", null);
    assertThat(file).content().contains("stewart_1");
  }

  @Test
  void theOfficialModelIsTakenWhereItIsThereAndNobodyWantsOurs() throws Exception {
    Path official = official();
    ModelFile model = files(official).of("minimal", null);
    assertThat(model.origin()).isEqualTo(Origin.OFFICIAL);
    assertThat(model.path()).isEqualTo(official.resolve("scenes/minimal.xml"));
    assertThat(files(official).of("minimal", RobotModel.OWN).origin()).isEqualTo(Origin.OWN);
    assertThat(files(official).hasOfficial()).isTrue();
  }

  @Test
  void theOfficialRobotIsReadWithoutWhatIsOnlyLookedAt() throws Exception {
    Path official = official();
    Files.writeString(
        official.resolve("reachy_mini.xml"),
        """
        <mujoco><worldbody><body>
          <geom type="mesh" class="visual" mesh="shell" material="white"/>
          <geom type="mesh" class="collision" mesh="hull"/>
        </body></worldbody>
        <asset><mesh file="shell.stl"/><mesh file="coarse/hull.stl"/></asset></mujoco>
        """);
    Files.writeString(
        official.resolve("scenes/minimal.xml"),
        """
        <mujoco><include file="../reachy_mini.xml"/><compiler meshdir="../assets"/></mujoco>
        """);
    Path scene = files(official).of("minimal", null).path();
    assertThat(scene)
        .content()
        .contains("<include file=\"official-reachy_mini.xml\"/>")
        .contains("meshdir=\"" + official.resolve("assets").toAbsolutePath() + "\"");
    assertThat(scene.resolveSibling("official-reachy_mini.xml"))
        .content()
        .contains("mesh=\"hull\"", "<mesh file=\"coarse/hull.stl\"/>")
        .doesNotContain("shell");
  }

  @Test
  void anOfficialModelThatIsNotThereIsNotReplacedBySomethingElse() {
    assertThat(files(folder.resolve("nowhere")).hasOfficial()).isFalse();
    for (Path nowhere : Arrays.asList(null, folder.resolve("nowhere"))) {
      assertThatThrownBy(() -> files(nowhere).of("empty", RobotModel.OFFICIAL))
          .isInstanceOf(MujocoException.class)
          .hasMessageContaining("official model is not there");
    }
  }

  @Test
  void aFileIsTakenAsItIs() throws Exception {
    Path mine = Files.writeString(folder.resolve("kitchen.xml"), "<mujoco/>");
    ModelFile model = files(null).of(mine.toString(), null);
    assertThat(model.origin()).isEqualTo(Origin.FILE);
    assertThat(model.path()).isEqualTo(mine.toAbsolutePath());
    assertThat(model.scene()).isEqualTo("kitchen.xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kitchen", "", "no/such/file.xml", "a\0b"})
  void anUnknownSceneIsRefusedWithWhatThereIs(String scene) {
    assertThatThrownBy(() -> files(null).of(scene, null))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("empty, minimal or a file");
  }

  private ModelFiles files(@Nullable Path official) {
    return new ModelFiles(TestModels.NUMBERS, folder.resolve("own"), official);
  }

  private Path official() throws Exception {
    Path mjcf = folder.resolve("mjcf");
    Files.createDirectories(mjcf.resolve("scenes"));
    Files.writeString(mjcf.resolve("reachy_mini.xml"), "<mujoco/>");
    Files.writeString(mjcf.resolve("scenes/minimal.xml"), "<mujoco/>");
    return mjcf;
  }
}
