package dev.reachystudio.app.studio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.architecture.House;
import dev.reachystudio.app.studio.launcher.LauncherYard.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is studio.cmd")
class LauncherTest {
  @TempDir Path folder;
  private LauncherYard yard;

  @BeforeEach
  void openTheYard() throws IOException {
    yard = new LauncherYard(folder, House.folder());
  }

  @Test
  void buildsOnTheFirstStartAndNotAgainWhenNothingChanged() throws Exception {
    assertThat(yard.studio("daemon").status()).isZero();
    assertThat(yard.studio("daemon").status()).isZero();

    assertThat(yard.builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    yard.studio("daemon");
    yard.touch("room/src/main/java/A.java");
    yard.studio("daemon");

    assertThat(yard.builds()).isEqualTo(2);
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    yard.studio("daemon");
    yard.touch("room/src/main/java");
    yard.studio("daemon");

    assertThat(yard.builds()).isEqualTo(2);
  }

  @Test
  void passesArgumentsOnAsTheyAre() throws Exception {
    yard.studio("daemon", "--robot-name", "my robot", "--log-file", "a\"b'c*", "");

    assertThat(yard.javaLog())
        .endsWith(
            """
            [dev.reachystudio.app.studio.Main]
            [daemon]
            [--robot-name]
            [my robot]
            [--log-file]
            [a"b'c*]
            []
            """);
  }

  @Test
  void startsTheDaemonAndTextsWithTheDaemonsOptions() throws Exception {
    for (String first :
        new String[] {"daemon", "description", "--help", "--version", "--headless"}) {
      yard.studio(first);

      assertThat(yard.javaLog())
          .as(first)
          .contains("daemon.options")
          .doesNotContain("window.options");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatThereIsNoDisplayAndNamesTheDaemon() throws Exception {
    Run run = yard.studio("--port", "8001");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.output().lines().filter(line -> !line.startsWith("Building")))
        .singleElement()
        .asString()
        .contains("no display", "./studio daemon");
  }

  @Test
  void opensTheWindowWithTheWindowsOptions() throws Exception {
    yard.studio(Map.of("DISPLAY", ":1"));

    assertThat(yard.javaLog()).contains("window.options", "[-XX:AOTMode=record]");
  }

  @Test
  void usesAStartUpCacheWhenThereIsOne() throws Exception {
    yard.studio("daemon");
    yard.write("target/dist/daemon.aot", "");
    yard.studio("daemon");

    assertThat(yard.javaLog()).contains("/target/dist/daemon.aot]");
  }

  @Test
  void startsWithoutACacheWhenTrainingFailed() throws Exception {
    Run run = yard.studio("daemon");

    assertThat(run.status()).isZero();
    assertThat(yard.javaLog()).contains("[-XX:AOTCacheOutput=").contains("[daemon]");
    assertThat(yard.has("target/dist/daemon.aot")).isFalse();
  }

  @Test
  void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
    yard.mavenThat("echo 'A.java: missing semicolon'; exit 1");

    Run run = yard.studio("daemon");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).contains("A.java: missing semicolon", "The build failed");
    assertThat(yard.has("target/building")).isFalse();
  }

  @Test
  void keepsTheOldBuildWhenANewOneFails() throws Exception {
    yard.studio("daemon");
    yard.touch("pom.xml");
    yard.mavenThat("exit 1");
    yard.studio("daemon");

    assertThat(yard.has("target/dist/lib/studio.jar")).isTrue();
  }
}
