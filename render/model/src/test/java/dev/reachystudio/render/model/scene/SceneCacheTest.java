package dev.reachystudio.render.model.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneCacheTest {

  private static final SceneDetail FEW = new SceneDetail(20_000, true);

  @TempDir Path temp;

  private final DescriptionFiles robot =
      new DescriptionFiles(
          "test",
          DescriptionKind.OFFICIAL,
          BuiltInDescription.files().urdf(),
          BuiltInDescription.files().meshes());

  @Test
  void aKeptSceneIsTheSameScene() throws Exception {
    SceneCache cache = new SceneCache(temp.resolve("new"));
    SceneParts made = cache.load(robot, FEW);
    SceneParts kept = cache.load(robot, FEW);

    assertThat(file()).isNotEmptyFile();
    assertThat(kept.statistics()).isEqualTo(made.statistics());
    assertThat(kept.warnings()).isEqualTo(made.warnings());
    assertThat(kept.parts()).hasSameSizeAs(made.parts());
    for (int i = 0; i < kept.parts().size(); i++) {
      ScenePart a = kept.parts().get(i);
      ScenePart b = made.parts().get(i);
      assertThat(List.of(a.link(), a.group(), a.role(), a.color()))
          .isEqualTo(List.of(b.link(), b.group(), b.role(), b.color()));
      assertThat(a.mesh().points()).containsExactly(b.mesh().points());
      assertThat(a.mesh().normals()).containsExactly(b.mesh().normals());
      assertThat(a.mesh().triangles()).containsExactly(b.mesh().triangles());
    }
  }

  @Test
  void anotherMeshMakesAnotherScene() throws Exception {
    SceneCache cache = new SceneCache(temp.resolve("new"));
    cache.load(robot, FEW);
    DescriptionFiles changed =
        new DescriptionFiles(
            "test",
            DescriptionKind.OFFICIAL,
            robot.urdf(),
            uri -> robot.meshes().read(uri.replace("foot", "turntable")));
    assertThat(cache.load(changed, FEW).statistics().uniqueTriangles())
        .isNotEqualTo(cache.load(robot, FEW).statistics().uniqueTriangles());
  }

  @Test
  void aDamagedFileIsMadeAnew() throws Exception {
    SceneCache cache = new SceneCache(temp.resolve("new"));
    SceneParts made = cache.load(robot, FEW);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    assertThat(cache.load(robot, FEW).statistics()).isEqualTo(made.statistics());
    Files.write(file(), new byte[3]);
    assertThat(cache.load(robot, FEW).statistics()).isEqualTo(made.statistics());
  }

  @Test
  void aFolderThatCannotBeWrittenOnlyCostsTime() throws Exception {
    Path notAFolder = Files.writeString(temp.resolve("file"), "");
    assertThat(new SceneCache(notAFolder).load(robot, FEW).parts()).isNotEmpty();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("new"))) {
      return files.toList().getFirst();
    }
  }
}
