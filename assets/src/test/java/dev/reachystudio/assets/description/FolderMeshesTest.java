package dev.reachystudio.assets.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderMeshesTest {

  @TempDir Path temp;
  private FolderMeshes meshes;

  /** A ROS package: {@code arm/urdf/arm.urdf}, {@code arm/meshes/link.stl}. */
  @BeforeEach
  void makePackage() throws Exception {
    Path urdf = Files.createDirectories(temp.resolve("arm/urdf"));
    Files.createDirectories(temp.resolve("arm/meshes"));
    Files.writeString(temp.resolve("arm/meshes/link.stl"), "mesh");
    Files.writeString(urdf.resolve("beside.stl"), "mesh");
    Files.createDirectories(urdf.resolve("assets"));
    Files.writeString(urdf.resolve("assets/part.stl"), "mesh");
    meshes = new FolderMeshes(urdf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beside.stl",
        "file:beside.stl",
        "../meshes/link.stl",
        "package://arm/meshes/link.stl",
        "package://other_name/meshes/link.stl",
        "package://assets/part.stl",
        "model://arm/meshes/link.stl"
      })
  void meshesAreFound(String uri) throws Exception {
    assertThat(meshes.read(uri)).contains("mesh".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void anAbsoluteFileIsFound() throws Exception {
    assertThat(meshes.read(temp.resolve("arm/meshes/link.stl").toUri().toString())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing.stl",
        "package://arm",
        "package://arm/nothing.stl",
        "file:///%zz",
        "a\0b"
      })
  void whatIsNotThereIsEmpty(String uri) throws Exception {
    assertThat(meshes.read(uri)).isEmpty();
  }
}
