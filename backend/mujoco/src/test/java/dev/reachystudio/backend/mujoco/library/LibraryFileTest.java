package dev.reachystudio.backend.mujoco.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.TestLibrary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryFileTest {

  private static final MujocoPlatform LINUX = MujocoPlatform.LINUX_X86_64;

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(MujocoPlatform.class)
  void aLibraryOfItsPlatformIsTakenAndOneOfAnyOtherIsNamed(MujocoPlatform platform)
      throws Exception {
    Path file = Files.write(temp.resolve("library"), Headers.of(platform, 4096));
    assertThat(LibraryFile.checked(file, platform)).isEqualTo(file.toRealPath());
    for (MujocoPlatform other : MujocoPlatform.values()) {
      if (other != platform) {
        assertRefused(file, other, platform.words(), other.words());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MujocoPlatform.class)
  void aLibraryThatIsCutOffIsRefusedWhereverItIsCut(MujocoPlatform platform) throws Exception {
    byte[] whole = Headers.of(platform, 4096);
    for (int length : new int[] {0, 1, 63, 100, 150, 2000, whole.length - 1}) {
      Path file = Files.write(temp.resolve("library"), Arrays.copyOf(whole, length));
      assertRefused(file, platform, "cut off");
    }
  }

  @Test
  void aLibraryForAnotherProcessorIsNamed() throws Exception {
    byte[] riscV = Headers.of(LINUX, 4096);
    ByteBuffer.wrap(riscV).order(ByteOrder.LITTLE_ENDIAN).putShort(18, (short) 243);
    Path file = Files.write(temp.resolve("library"), riscV);
    assertRefused(file, LINUX, "Linux on another processor");
    riscV[4] = 1; // 32 bits
    Files.write(file, riscV);
    assertRefused(file, LINUX, "Linux on another processor");
  }

  @Test
  void whatIsNoLibraryIsCalledSo() throws Exception {
    assertRefused(Files.writeString(temp.resolve("a.so"), "x".repeat(500)), LINUX, "is no library");
    Path wheel = Files.writeString(temp.resolve("mujoco.whl"), "PK".repeat(500));
    assertRefused(wheel, LINUX, "is a wheel", "./studio sim install --file");
    assertRefused(temp, LINUX, "is a folder");
    assertRefused(temp.resolve("nowhere"), LINUX, "There is no MuJoCo library at");
  }

  @Test
  void aHeaderOfNonsenseIsNoLibrary() throws Exception {
    for (MujocoPlatform platform : MujocoPlatform.values()) {
      byte[] bytes = Headers.of(platform, 300);
      for (int at = 4; at < 200; at++) {
        byte[] bent = bytes.clone();
        bent[at] = (byte) 0xFF;
        LibraryHeader.of(ByteBuffer.wrap(bent).order(ByteOrder.LITTLE_ENDIAN)); // does not throw
      }
    }
  }

  @Test
  void linksAreFollowedAndBrokenOnesNamed() throws Exception {
    Path file = Files.write(temp.resolve("real.so"), Headers.of(LINUX, 4096));
    Path link = link("link.so", file);
    assertThat(LibraryFile.checked(link, LINUX)).isEqualTo(file.toRealPath());
    Files.delete(file);
    assertRefused(link, LINUX, "is a link that leads to no file");
  }

  @Test
  @MujocoInstalled
  void theReleasedLibraryIsKnownByItsSum() throws Exception {
    MujocoPlatform here = MujocoPlatform.current().orElseThrow();
    Path real = LibraryFile.checked(TestLibrary.file());
    assertThat(LibraryFile.isReleased(real, here)).isTrue();
    byte[] bytes = Files.readAllBytes(real);
    bytes[bytes.length / 2] ^= 1;
    assertThat(LibraryFile.isReleased(Files.write(temp.resolve("bent"), bytes), here)).isFalse();
  }

  private Path link(String name, Path to) {
    try {
      return Files.createSymbolicLink(temp.resolve(name), to);
    } catch (IOException e) {
      assumeThat(e).as("links can be made here").isNull();
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(Path file, MujocoPlatform platform, String... words) {
    assertThatThrownBy(() -> LibraryFile.checked(file, platform))
        .isInstanceOf(LibraryException.class)
        .hasMessageContainingAll(words);
  }
}
