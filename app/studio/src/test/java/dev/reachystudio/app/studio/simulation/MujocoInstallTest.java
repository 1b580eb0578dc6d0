package dev.reachystudio.app.studio.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.app.daemon.wheels.Sha256;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.daemon.wheels.WheelRequest;
import dev.reachystudio.app.studio.simulation.MujocoStatus.Kind;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.library.MujocoPlatform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With wheels whose library is a header and nothing else: nothing is loaded here. */
class MujocoInstallTest {

  private static final MujocoPlatform HERE = MujocoPlatform.LINUX_X86_64;

  @TempDir Path temp;

  private final List<String> progress = new ArrayList<>();
  private final List<WheelRequest> requests = new ArrayList<>();
  private final byte[] library = library(62);
  private boolean works = true;
  private Path cache;
  private MujocoInstall install;

  @BeforeEach
  void prepare() {
    cache = temp.resolve("cache");
    install = installing(() -> wheel("3.3.0", "manylinux2014_x86_64", library));
  }

  @Test
  void theWheelOfThePlatformIsFetchedAndOnlyItsLibraryKept() throws Exception {
    assertThat(install.status().kind()).isEqualTo(Kind.MISSING);
    assertThat(install.status().text()).contains("./studio sim install");

    Path kept = install.install(progress::add);

    assertThat(kept).hasBinaryContent(library).hasFileName("libmujoco.so.3.3.0");
    assertThat(install.status().isInstalled()).isTrue();
    assertThat(requests)
        .containsExactly(
            new WheelRequest(
                "mujoco==3.3.0",
                List.of("--platform", "manylinux2014_x86_64", "--python-version", "3.12")));
    assertThat(progress).last().asString().contains("is installed in " + kept);
    assertThat(filesIn(Objects.requireNonNull(kept.getParent())))
        .containsExactlyInAnyOrder("libmujoco.so.3.3.0", "libmujoco.so.3.3.0.sha256", "lock");
  }

  @Test
  void aWheelOrALibraryOfTheUserIsTaken() throws Exception {
    install.install(wheel("3.3.0", "manylinux_2_17_x86_64", library), progress::add);
    assertThat(install.status().isInstalled()).isTrue();
    assertThat(install.remove()).isTrue();
    assertThat(install.remove()).isFalse();
    assertThat(install.status().kind()).isEqualTo(Kind.MISSING);

    Path bare = Files.write(temp.resolve("libmujoco.so"), library);
    assertThat(install.install(bare, progress::add)).hasBinaryContent(library);
    assertThat(requests).isEmpty();
  }

  @Test
  void anotherVersionIsRefusedByName() throws Exception {
    assertRefused(wheel("3.4.0", "manylinux2014_x86_64", library), "MuJoCo 3.4.0", "3.3.0");
  }

  @Test
  void aWheelForAnotherPlatformIsRefusedByName() throws Exception {
    assertRefused(
        wheel("3.3.0", "macosx_11_0_arm64", library),
        "cp312-cp312-macosx_11_0_arm64",
        "Linux on x86-64");
  }

  @Test
  void aLibraryForAnotherPlatformIsRefusedAlsoInARightWheel() throws Exception {
    assertRefused(
        wheel("3.3.0", "manylinux2014_x86_64", library(183)), "Linux on ARM64", "Linux on x86-64");
  }

  @Test
  void anotherPackageIsRefused() throws Exception {
    Path wheel = temp.resolve("other.whl");
    zip(wheel, Map.of("numpy-2.0.dist-info/WHEEL", bytes("Tag: x"), "numpy/a.py", bytes("")));
    assertRefused(wheel, "is the package numpy 2.0");
    zip(wheel, Map.of("a.txt", bytes("")));
    assertRefused(wheel, "no wheel");
  }

  @Test
  void aTruncatedWheelIsRefusedAndWhatWasInstalledStays() throws Exception {
    install.install(progress::add);
    Path wheel = wheel("3.3.0", "manylinux2014_x86_64", library);
    byte[] whole = Files.readAllBytes(wheel);
    for (int length : new int[] {0, 3, whole.length / 2, whole.length - 5}) {
      assertRefused(Files.write(wheel, Arrays.copyOf(whole, length)), "cut off");
    }
    assertThat(install.status().isInstalled()).isTrue();
  }

  @Test
  void aWheelWhoseLibraryWasExchangedIsRefused() throws Exception {
    Path wheel = temp.resolve("exchanged.whl");
    Map<String, byte[]> files = files("3.3.0", "manylinux2014_x86_64", library);
    byte[] other = library.clone();
    other[60] ^= 1;
    files.put("mujoco/" + HERE.fileName(), other);
    zip(wheel, files);
    assertRefused(wheel, "is not what was packed");
    assertThat(install.status().kind()).isEqualTo(Kind.MISSING);
  }

  @Test
  void aFileThatIsNeitherIsRefused() throws Exception {
    assertRefused(Files.writeString(temp.resolve("notes.txt"), "hello"), "is not a wheel");
    assertRefused(temp.resolve("nowhere"), "There is no file");
    assertRefused(temp, "is a folder");
  }

  @Test
  void aLibraryThatDoesNotWorkIsRefusedAndWhatWasInstalledStays() throws Exception {
    Path kept = install.install(progress::add);
    works = false;
    byte[] other = library.clone();
    other[63] = 1;
    assertRefused(Files.write(temp.resolve("other.so"), other), "is MuJoCo 3.1.0");
    assertThat(kept).hasBinaryContent(library);
    assertThat(install.status().isInstalled()).isTrue();
  }

  @Test
  void aDownloadOfAnInstallThatWasCutShortIsUsed() throws Exception {
    Path downloads = Files.createDirectories(folder().resolve("download"));
    Files.copy(
        wheel("3.3.0", "manylinux2014_x86_64", library), downloads.resolve("mujoco-3.3.0.whl"));
    install.install(progress::add);
    assertThat(requests).isEmpty();
    assertThat(progress).first().asString().contains("Going on with mujoco-3.3.0.whl");
    assertThat(downloads).doesNotExist();
  }

  @Test
  void aDownloadThatWasCutOffIsFetchedAgain() throws Exception {
    Path downloads = Files.createDirectories(folder().resolve("download"));
    byte[] whole = Files.readAllBytes(wheel("3.3.0", "manylinux2014_x86_64", library));
    Files.write(downloads.resolve("half.whl"), Arrays.copyOf(whole, whole.length / 2));
    install.install(progress::add);
    assertThat(requests).hasSize(1);
    assertThat(install.status().isInstalled()).isTrue();
    assertThat(downloads).doesNotExist();
  }

  @Test
  void whatAKilledInstallLeftIsNoLibrary() throws Exception {
    Files.createDirectories(folder());
    Files.write(folder().resolve(HERE.fileName() + ".new"), Arrays.copyOf(library, 30));
    assertThat(install.status().kind()).isEqualTo(Kind.MISSING);
    install.install(progress::add);
    assertThat(folder().resolve(HERE.fileName() + ".new")).doesNotExist();
  }

  @Test
  void damageOfTheInstalledLibraryIsSeenAndRepaired() throws Exception {
    Path kept = install.install(progress::add);
    byte[] flipped = library.clone();
    flipped[61] ^= 1;
    Files.write(kept, flipped);
    assertThat(install.status().kind()).isEqualTo(Kind.DAMAGED);
    assertThat(install.status().text()).contains("is not what was installed");
    Files.write(kept, Arrays.copyOf(library, 20));
    assertThat(install.status().kind()).isEqualTo(Kind.DAMAGED);
    install.install(progress::add);
    assertThat(install.status().isInstalled()).isTrue();
  }

  @Test
  void whatPipSaysIsPassedOnAndNothingIsLeft() throws Exception {
    MujocoInstall offline =
        installing(
            () -> {
              throw new WheelException("pip failed: no network; name a wheel with --file WHEEL");
            });
    assertThatThrownBy(() -> offline.install(progress::add))
        .isInstanceOf(WheelException.class)
        .hasMessageContaining("no network");
    assertThat(offline.status().kind()).isEqualTo(Kind.MISSING);
  }

  @Test
  void aSecondInstallAtTheSameTimeIsRefused() throws Exception {
    MujocoInstall outer =
        installing(
            () -> {
              assertThatThrownBy(() -> install.install(progress::add))
                  .isInstanceOf(WheelException.class)
                  .hasMessageContaining("is being installed already");
              return wheel("3.3.0", "manylinux2014_x86_64", library);
            });
    outer.install(progress::add);
    assertThat(outer.status().isInstalled()).isTrue();
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaid() throws Exception {
    Path notAFolder = Files.writeString(temp.resolve("file"), "");
    MujocoInstall blocked =
        new MujocoInstall(notAFolder, Optional.of(HERE), this::never, library -> {});
    assertThatThrownBy(() -> blocked.install(progress::add))
        .isInstanceOf(WheelException.class)
        .hasMessageContaining("could not be kept in " + notAFolder);
  }

  @Test
  void aPlatformWithoutMujocoIsToldSo() {
    MujocoInstall nowhere = new MujocoInstall(cache, Optional.empty(), this::never, library -> {});
    assertThat(nowhere.status().kind()).isEqualTo(Kind.UNSUPPORTED);
    assertThatThrownBy(() -> nowhere.install(progress::add))
        .isInstanceOf(WheelException.class)
        .hasMessageContaining("was not released for");
  }

  private void assertRefused(Path file, String... words) {
    assertThatThrownBy(() -> install.install(file, progress::add))
        .isInstanceOf(WheelException.class)
        .hasMessageContainingAll(words);
  }

  /** Where a wheel comes from in a test. */
  @FunctionalInterface
  private interface Source {
    Path get() throws IOException;
  }

  private MujocoInstall installing(Source source) {
    return new MujocoInstall(
        cache,
        Optional.of(HERE),
        (request, into, lines) -> {
          requests.add(request);
          try {
            return Files.copy(source.get(), into.resolve("downloaded.whl"));
          } catch (WheelException e) {
            throw e;
          } catch (IOException e) {
            throw new WheelException("test", e);
          }
        },
        library -> {
          if (!works) {
            throw new MujocoException(library + " is MuJoCo 3.1.0, but 3.3.0 is needed");
          }
        });
  }

  private Path never(WheelRequest request, Path into, Consumer<String> lines) {
    throw new AssertionError("nothing is to be downloaded");
  }

  private Path folder() {
    return cache.resolve("mujoco/3.3.0/linux-x86-64");
  }

  private Path wheel(String version, String platform, byte[] content) throws IOException {
    Path wheel = temp.resolve("mujoco-" + version + "-" + platform + ".whl");
    zip(wheel, files(version, platform, content));
    return wheel;
  }

  private static Map<String, byte[]> files(String version, String platform, byte[] content) {
    String papers = "mujoco-" + version + ".dist-info/";
    String sum =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(HexFormat.of().parseHex(Sha256.of(content)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mujoco/__init__.py", bytes("print('not run')\n"));
    files.put("mujoco/" + HERE.fileName(), content);
    files.put(papers + "WHEEL", bytes("Tag: cp312-cp312-" + platform + "\n"));
    files.put(
        papers + "RECORD",
        bytes("mujoco/" + HERE.fileName() + ",sha256=" + sum + "," + content.length + "\n"));
    return files;
  }

  private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  /** The header of an ELF library with nothing behind it. */
  private static byte[] library(int machine) {
    byte[] header = new byte[64];
    ByteBuffer.wrap(header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, 0x464C457F)
        .put(4, (byte) 2)
        .putShort(18, (short) machine);
    return header;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
