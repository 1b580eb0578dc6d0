package dev.reachystudio.render.model.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import dev.reachystudio.assets.description.MeshSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenePartsTest {

  @Test
  void theBuiltInRobotIsLightEnoughForSoftwareRendering() throws Exception {
    SceneParts scene = SceneParts.load(BuiltInDescription.files(), SceneDetail.FULL);
    assertThat(scene.warnings()).isEmpty();
    assertThat(scene.statistics().shownTriangles()).isBetween(15_000, 40_000);
    assertThat(scene.parts()).hasSizeLessThan(40);
    assertThat(scene.parts().stream().map(ScenePart::group).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(BodyGroup.values());
    assertThat(scene.parts().stream().map(ScenePart::role).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(PartRole.values());
  }

  @Test
  void aMissingMeshIsAWarningAndTheRestIsShown() throws Exception {
    DescriptionFiles whole = BuiltInDescription.files();
    MeshSource holey =
        uri -> uri.endsWith("head_shell.stl") ? Optional.empty() : whole.meshes().read(uri);
    SceneParts scene =
        SceneParts.load(
            new DescriptionFiles("", DescriptionKind.OTHER, whole.urdf(), holey), SceneDetail.FULL);
    assertThat(scene.warnings()).containsExactly("mesh package://assets/head_shell.stl is missing");
    assertThat(scene.parts()).isNotEmpty();
  }

  @Test
  void aBrokenMeshIsAWarningThatSaysWhy() throws Exception {
    SceneParts scene =
        SceneParts.load(
            files(
                """
                <robot name='r'><link name='a'>
                <visual><geometry><mesh filename='x.stl'/></geometry></visual>
                <visual><geometry><mesh filename='x.stl'/></geometry></visual>
                <visual><geometry><sphere radius='1'/></geometry></visual></link></robot>
                """,
                uri -> Optional.of(new byte[100])),
            SceneDetail.FULL);
    assertThat(scene.warnings()).singleElement().asString().contains("x.stl");
    assertThat(scene.parts()).hasSize(1);
  }

  @Test
  void visualsOfOneColourOnFixedLinksBecomeOnePart() throws Exception {
    SceneParts scene =
        SceneParts.load(
            files(
                """
                <robot name='r'>
                <link name='a'><visual><geometry><box size='1 1 1'/></geometry></visual></link>
                <link name='b'><visual><geometry><box size='1 1 1'/></geometry></visual></link>
                <joint name='j' type='fixed'><origin xyz='5 0 0'/><parent link='a'/><child link='b'/>
                </joint></robot>
                """,
                MeshSource.NONE),
            SceneDetail.FULL);
    assertThat(scene.parts()).singleElement().extracting(ScenePart::link).isEqualTo("a");
    ScenePart part = scene.parts().getFirst();
    assertThat(part.mesh().triangleCount()).isEqualTo(24);
    float furthest = 0;
    for (int i = 0; i < part.mesh().points().length; i += 3) {
      furthest = Math.max(furthest, part.mesh().points()[i]);
    }
    assertThat(furthest).isEqualTo(5.5f);
  }

  @Test
  void whatNoOneCanSeeIsLeftOutWhenTrianglesAreShort() throws Exception {
    DescriptionFiles nested =
        files(
            """
            <robot name='r'><link name='a'>
            <visual><geometry><sphere radius='1'/></geometry></visual>
            <visual><geometry><box size='0.5 0.5 0.5'/></geometry></visual></link></robot>
            """,
            MeshSource.NONE);
    assertThat(SceneParts.load(nested, SceneDetail.FULL).statistics().hiddenVisuals()).isZero();
    assertThat(SceneParts.load(nested, new SceneDetail(10, false)).statistics().hiddenVisuals())
        .isEqualTo(1);
    assertThat(SceneParts.load(nested, new SceneDetail(10, true)).statistics().hiddenVisuals())
        .isZero();
  }

  /** Runs where the official description was fetched: {@code -Ddescription.dir=…/urdf}. */
  @Test
  void theOfficialRobotHasItsTrianglesAndALightFormKeepsItsShape() throws Exception {
    String folder = System.getProperty("description.dir");
    assumeThat(folder).isNotNull();
    DescriptionFiles files =
        DescriptionFiles.ofFile(Path.of(folder, "robot.urdf"), DescriptionKind.OFFICIAL);
    SceneParts full = SceneParts.load(files, SceneDetail.FULL);
    assertThat(full.warnings()).isEmpty();
    assertThat(full.statistics().uniqueTriangles()).isEqualTo(195_010);
    assertThat(full.statistics().drawnTriangles()).isEqualTo(675_596);
    SceneParts light = SceneParts.load(files, SceneDetail.LIGHT);
    assertThat(light.statistics().shownTriangles()).isBetween(20_000, 60_000);
  }

  private static DescriptionFiles files(String urdf, MeshSource meshes) {
    return new DescriptionFiles("", DescriptionKind.OTHER, urdf, meshes);
  }
}
