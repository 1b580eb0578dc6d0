package dev.reachystudio.app.daemon.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.wheels.PipDownload;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.assets.description.BuiltInDescription;
import dev.reachystudio.assets.description.DescriptionFiles;
import dev.reachystudio.assets.description.DescriptionKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wheels of these tests hold our own drawing at the place of the official description. */
class DescriptionFetchTest {

  private static final String PLACE = DescriptionSource.URDF_FOLDER;
  private static final String MJCF = DescriptionSource.MJCF_FOLDER;

  @TempDir Path temp;

  private final BuiltInDescription robot = new BuiltInDescription();
  private final Map<String, byte[]> released = new LinkedHashMap<>();
  private final List<String> progress = new ArrayList<>();
  private DescriptionStore store;
  private DescriptionFetch fetch;

  @BeforeEach
  void fillPackage() {
    store = new DescriptionStore(temp.resolve("cache"));
    fetch = new DescriptionFetch(store, new PipDownload(List.of(List.of("no-such-program"))));
    released.put("reachy_mini-1.12.0.dist-info/METADATA", bytes("Name: reachy_mini\n"));
    released.put("reachy_mini/__init__.py", bytes("print('not run')\n"));
    released.put(PLACE + "robot.urdf", bytes(robot.urdf()));
    for (String name : robot.meshNames()) {
      released.put(PLACE + "assets/" + name, robot.mesh(name).orElseThrow());
    }
    released.put(PLACE + "assets/unused.stl", new byte[84]);
  }

  @Test
  void aWheelIsUnpackedAndShownFromThenOn() throws Exception {
    assertThat(store.current().kind()).isEqualTo(DescriptionKind.BUILT_IN);

    FetchedDescription fetched = fetch.from(wheel(), progress::add);

    assertThat(fetched.label()).isEqualTo("reachy_mini 1.12.0");
    assertThat(fetched.meshes()).isEqualTo(robot.meshNames().size());
    assertThat(fetched.uniqueTriangles()).isPositive().isLessThan(fetched.drawnTriangles());
    assertThat(progress).anyMatch(line -> line.contains("reachy_mini 1.12.0"));
    DescriptionFiles shown = store.current();
    assertThat(shown.kind()).isEqualTo(DescriptionKind.OFFICIAL);
    assertThat(shown.label()).isEqualTo("reachy_mini 1.12.0");
    assertThat(shown.urdf()).isEqualTo(robot.urdf());
    assertThat(shown.meshes().read("package://assets/rod.stl"))
        .contains(robot.mesh("rod.stl").orElseThrow());
  }

  @Test
  void onlyTheDescriptionAndTheMeshesItDrawsAreKept() throws Exception {
    fetch.from(wheel(), progress::add);
    try (Stream<Path> files = Files.walk(store.folder())) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> String.valueOf(file.getFileName()))
              .toList();
      assertThat(names).contains("robot.urdf").doesNotContain("unused.stl", "__init__.py");
    }
  }

  @Test
  void aSecondFetchReplacesTheFirst() throws Exception {
    fetch.from(wheel(), progress::add);
    released.put(PLACE + "robot.urdf", bytes(robot.urdf().replace("reachy_mini", "second")));
    fetch.from(wheel(), progress::add);
    assertThat(store.current().urdf()).contains("robot name=\"second\"");
    try (Stream<Path> left = Files.list(store.folder())) {
      assertThat(left).hasSize(1); // nothing half done stays behind
    }
  }

  @Test
  void forgettingBringsBackTheDrawing() throws Exception {
    fetch.from(wheel(), progress::add);
    store.forget();
    assertThat(store.isFetched()).isFalse();
    assertThat(store.current().kind()).isEqualTo(DescriptionKind.BUILT_IN);
  }

  @Test
  void anInstalledPackageCanBeNamedAtAnyOfItsFolders() throws Exception {
    Path site = temp.resolve("site-packages");
    for (Map.Entry<String, byte[]> file : released.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    for (String place : List.of("", "reachy_mini", PLACE)) {
      assertThat(fetch.from(site.resolve(place), progress::add).meshes()).isPositive();
    }
  }

  @Test
  void aWheelThatIsCutOffIsRefusedAndTheOldDescriptionStays() throws Exception {
    fetch.from(wheel(), progress::add);
    Path wheel = wheel();
    byte[] whole = Files.readAllBytes(wheel);
    Files.write(wheel, Arrays.copyOf(whole, whole.length / 2));
    assertFails(wheel, "cut off");
    assertThat(store.isFetched()).isTrue();
  }

  @Test
  void aWheelWithAFlippedByteIsRefused() throws Exception {
    Path wheel = wheel();
    byte[] bytes = Files.readAllBytes(wheel);
    for (int i = bytes.length / 3; i < bytes.length / 3 + 40; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(wheel, bytes);
    assertFails(wheel, "damaged");
    assertThat(store.isFetched()).isFalse();
  }

  @Test
  void anotherPackageIsRefused() throws Exception {
    released.keySet().removeIf(name -> name.startsWith("reachy_mini/"));
    assertFails(wheel(), "it has to be the package reachy_mini");
  }

  @Test
  void aMissingMeshIsNamed() throws Exception {
    released.remove(PLACE + "assets/rod.stl");
    assertFails(wheel(), "mesh rod.stl is missing");
  }

  @Test
  void aMeshThatIsCutOffIsNamed() throws Exception {
    released.computeIfPresent(
        PLACE + "assets/rod.stl", (name, mesh) -> Arrays.copyOf(mesh, mesh.length - 7));
    assertFails(wheel(), "mesh rod.stl", "cut off or damaged");
  }

  @Test
  void aPointerInsteadOfAMeshIsExplained() throws Exception {
    released.put(PLACE + "assets/rod.stl", bytes("version https://git-lfs.example\noid 0\n"));
    assertFails(wheel(), "Git LFS pointer");
  }

  @Test
  void aDescriptionThatIsCutOffIsRefused() throws Exception {
    released.put(PLACE + "robot.urdf", bytes(robot.urdf().substring(0, 4_000)));
    assertFails(wheel(), "robot.urdf", "cut off");
  }

  @Test
  void namesThatLeadOutOfTheFolderAreRefused() throws Exception {
    released.put(
        PLACE + "robot.urdf",
        bytes(robot.urdf().replace("assets/rod.stl", "assets/../../rod.stl")));
    released.put(PLACE + "assets/../../rod.stl", robot.mesh("rod.stl").orElseThrow());
    assertFails(wheel(), "../../rod.stl");
  }

  @Test
  void aFileThatIsNoWheelIsCalledSo() throws Exception {
    Path text = Files.writeString(temp.resolve("notes.txt"), "hello");
    assertFails(text, "is not a wheel");
  }

  @Test
  void aFolderWithoutADescriptionIsCalledSo() throws Exception {
    assertFails(Files.createDirectory(temp.resolve("empty")), "holds no robot.urdf");
  }

  @Test
  void aPathThatDoesNotExistIsCalledSo() {
    assertFails(temp.resolve("nowhere.whl"), "does not exist");
  }

  @Test
  void withoutPipTheOtherWayIsNamed() {
    assertThatThrownBy(() -> fetch.fromPip(progress::add))
        .isInstanceOf(DescriptionException.class)
        .hasMessageContaining("no pip was found")
        .hasMessageContaining("--file WHEEL");
  }

  @Test
  void aDownloadIsTakenFromItsFolderAndTheFolderRemoved() throws Exception {
    List<Path> into = new ArrayList<>();
    DescriptionFetch downloading =
        new DescriptionFetch(
            store,
            (request, folder, lines) -> {
              into.add(folder);
              try {
                return Files.copy(wheel(), folder.resolve("downloaded.whl"));
              } catch (IOException e) {
                throw new WheelException("test", e);
              }
            });
    assertThat(downloading.fromPip(progress::add).label()).isEqualTo("reachy_mini 1.12.0");
    assertThat(into).singleElement().satisfies(folder -> assertThat(folder).doesNotExist());
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaid() throws Exception {
    Path notAFolder = Files.writeString(temp.resolve("file"), "");
    DescriptionFetch blocked = new DescriptionFetch(new DescriptionStore(notAFolder));
    Path wheel = wheel();
    assertThatThrownBy(() -> blocked.from(wheel, progress::add))
        .isInstanceOf(DescriptionException.class)
        .hasMessageContaining("could not be kept");
  }

  @Test
  void theModelForMujocoIsKeptWithWhatItsScenesNeed() throws Exception {
    releaseMjcf();
    FetchedDescription fetched = fetch.from(wheel(), progress::add);
    assertThat(fetched.withMjcf()).isTrue();
    assertThat(progress).last().asString().contains("model for MuJoCo: 6 files");
    try (Stream<Path> kept = Files.walk(store.mjcf())) {
      assertThat(kept.filter(Files::isRegularFile).map(file -> store.mjcf().relativize(file)))
          .extracting(file -> file.toString().replace('\\', '/'))
          .containsExactlyInAnyOrder(
              "reachy_mini.xml",
              "scenes/empty.xml",
              "scenes/minimal.xml",
              "assets/rod.stl",
              "assets/collision/coarse/head.stl",
              "assets/apple/apple.png");
    }
    assertThat(store.mjcf().resolve("assets/rod.stl"))
        .hasBinaryContent(robot.mesh("rod.stl").orElseThrow());
  }

  @Test
  void aFolderKeepsItsModelForMujocoBesideItsDescription() throws Exception {
    releaseMjcf();
    for (Map.Entry<String, byte[]> file : released.entrySet()) {
      Path path = temp.resolve("site").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertThat(fetch.from(temp.resolve("site"), progress::add).withMjcf()).isTrue();
  }

  @Test
  void aPackageWithoutAModelForMujocoIsTakenAndThatIsSaid() throws Exception {
    assertThat(fetch.from(wheel(), progress::add).withMjcf()).isFalse();
    assertThat(progress).last().asString().contains("no model for MuJoCo");
    assertThat(store.mjcf()).doesNotExist();
  }

  @Test
  void aModelForMujocoThatIsNotWholeIsRefusedByName() throws Exception {
    releaseMjcf();
    released.remove(MJCF + "assets/apple/apple.png");
    assertFails(wheel(), "assets/apple/apple.png", "is missing");
    releaseMjcf();
    released.put(MJCF + "scenes/empty.xml", bytes("<mujoco>"));
    assertFails(wheel(), "scenes/empty.xml", "cut off");
    releaseMjcf();
    released.put(MJCF + "assets/rod.stl", bytes("version https://git-lfs.example\noid 0\n"));
    assertFails(wheel(), "Git LFS pointer");
    assertThat(store.isFetched()).isFalse();
  }

  @Test
  void aModelForMujocoThatLeadsOutOfItsFolderIsRefused() throws Exception {
    for (String xml :
        List.of(
            "<mujoco><asset><mesh file=\"../../rod.stl\"/></asset></mujoco>",
            "<mujoco><asset><texture file=\"/etc/passwd\"/></asset></mujoco>",
            "<mujoco><include file=\"../../other.xml\"/></mujoco>")) {
      releaseMjcf();
      released.put(MJCF + "scenes/empty.xml", bytes(xml));
      assertFails(wheel(), "is not where the official model for MuJoCo keeps its files");
    }
  }

  private void releaseMjcf() {
    released.put(
        MJCF + "reachy_mini.xml",
        bytes(
            "<mujoco><asset><mesh file=\"rod.stl\"/><mesh name=\"h\""
                + " file=\"collision/coarse/head.stl\"/></asset></mujoco>\n"));
    String scene = "<mujoco><include file=\"../reachy_mini.xml\" />";
    released.put(MJCF + "scenes/empty.xml", bytes(scene + "</mujoco>\n"));
    released.put(
        MJCF + "scenes/minimal.xml",
        bytes(
            scene + "<asset><texture type=\"2d\"\n file=\"apple/apple.png\"/></asset></mujoco>\n"));
    released.put(MJCF + "assets/rod.stl", robot.mesh("rod.stl").orElseThrow());
    released.put(MJCF + "assets/collision/coarse/head.stl", robot.mesh("rod.stl").orElseThrow());
    released.put(MJCF + "assets/apple/apple.png", bytes("a picture"));
    released.put(MJCF + "assets/unused.stl", bytes("not a mesh"));
  }

  private void assertFails(Path source, String... words) {
    assertThatThrownBy(() -> fetch.from(source, progress::add))
        .isInstanceOf(DescriptionException.class)
        .hasMessageContainingAll(words);
  }

  private Path wheel() throws IOException {
    Path wheel = temp.resolve("reachy_mini-1.12.0-py3-none-any.whl");
    try (OutputStream file = Files.newOutputStream(wheel);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : released.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return wheel;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
