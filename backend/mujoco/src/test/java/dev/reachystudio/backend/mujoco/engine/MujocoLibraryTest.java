package dev.reachystudio.backend.mujoco.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.backend.mujoco.TestLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class MujocoLibraryTest {

  @TempDir Path temp;

  @Test
  @MujocoInstalled
  void theReleasedLibraryIsLoadedAlsoThroughALinkAndMoreThanOnce() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link.so"), TestLibrary.file());
    assertThat(MujocoLibrary.load(link).file()).isEqualTo(link);
    assertThat(MujocoLibrary.load(TestLibrary.file()).file()).isEqualTo(TestLibrary.file());
  }

  @Test
  @MujocoInstalled
  void aLibraryThatIsCutOffIsRefusedBeforeItIsLoaded() throws Exception {
    byte[] whole = Files.readAllBytes(TestLibrary.file());
    for (int length : new int[] {0, 100, 5000, whole.length / 2, whole.length - 1}) {
      Path half = Files.write(temp.resolve("half.so"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> MujocoLibrary.load(half))
          .isInstanceOf(MujocoException.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  @EnabledIf("isACompilerHere")
  void anotherVersionIsRefusedByName() throws Exception {
    Path other = compiled("int mj_version(void) { return 340; }");
    assertThatThrownBy(() -> MujocoLibrary.load(other))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("is MuJoCo 3.4.0, but 3.3.0 is needed");
  }

  @Test
  @EnabledIf("isACompilerHere")
  void anotherLibraryIsRefused() throws Exception {
    Path other = compiled("int something(void) { return 1; }");
    assertThatThrownBy(() -> MujocoLibrary.load(other))
        .hasMessageContaining("is not MuJoCo: it has no function mj_version");
  }

  @Test
  @EnabledIf("isACompilerHere")
  void aLibraryThatLacksFunctionsIsRefusedNamingThem() throws Exception {
    Path other = compiled("int mj_version(void) { return 330; } void mj_step(void) {}");
    assertThatThrownBy(() -> MujocoLibrary.load(other))
        .hasMessageContaining("it lacks mj_loadXML")
        .hasMessageContaining("mju_user_error");
  }

  @Test
  @EnabledIf("isACompilerHere")
  void aLibraryThatNeedsAnotherOneIsRefused() throws Exception {
    Path other = compiled("extern int nowhere(void); int mj_version(void) { return nowhere(); }");
    assertThatThrownBy(() -> MujocoLibrary.load(other))
        .isInstanceOf(MujocoException.class)
        .hasMessageContaining("something that it needs is missing");
  }

  static boolean isACompilerHere() {
    return System.getProperty("os.name").equals("Linux")
        && Files.isExecutable(Path.of("/usr/bin/cc"));
  }

  private Path compiled(String source) throws Exception {
    Path c = Files.writeString(temp.resolve("library.c"), source);
    Path library = temp.resolve("library.so");
    Process cc =
        new ProcessBuilder(
                List.of(
                    "/usr/bin/cc",
                    "-shared",
                    "-fPIC",
                    "-Wl,-z,now",
                    "-o",
                    library.toString(),
                    c.toString()))
            .inheritIO()
            .start();
    assertThat(cc.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(cc.exitValue()).isZero();
    return library;
  }
}
