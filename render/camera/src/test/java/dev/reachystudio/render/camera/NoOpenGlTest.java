package dev.reachystudio.render.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.simulation.SceneModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A computer that cannot draw says so; nothing crashes. */
@EnabledOnOs(OS.LINUX)
class NoOpenGlTest {

  @Test
  void withoutADisplayAndWithoutADriverItSaysWhy() throws Exception {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Blind.class.getName());
    java.environment().remove("DISPLAY");
    java.environment().remove("WAYLAND_DISPLAY");
    java.environment().put("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent");
    Process process = java.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("This computer offers no OpenGL").contains("there is no display");
    assertThat(process.exitValue()).as(said).isEqualTo(3);
  }

  /** Tries twice, because the second attempt finds what the first one left. */
  static final class Blind {
    private Blind() {}

    public static void main(String[] args) {
      EyeWorld world = new EyeWorld(Worlds.robot(), SceneModel.NONE);
      int refused = 2;
      for (int i = 0; i < 2; i++) {
        try {
          RobotEye.open(world).close();
        } catch (EyeException e) {
          System.out.println(e.getMessage());
          refused += i;
        }
      }
      System.exit(refused);
    }
  }
}
