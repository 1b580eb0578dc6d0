package dev.reachystudio.app.daemon.wheels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With small scripts in pip's place. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for a POSIX shell")
class PipDownloadTest {

  @TempDir Path temp;

  private static final WheelRequest REQUEST = WheelRequest.any("reachy_mini==1.12.0");

  private final List<String> progress = new ArrayList<>();

  @Test
  void theFirstPipThatWorksDownloadsTheWheel() throws Exception {
    List<String> broken = script("broken", "exit 1");
    List<String> good =
        script(
            "good",
            """
            [ "$1" = --version ] && exit 0
            echo "Collecting $9"
            while [ "$1" != --dest ]; do shift; done
            echo wheel > "$2/reachy_mini-1.12.0-py3-none-any.whl"
            echo "args: $3"
            """);
    Path into = Files.createDirectory(temp.resolve("into"));

    Path wheel =
        new PipDownload(List.of(List.of("no-such-program"), broken, good))
            .download(REQUEST, into, progress::add);

    assertThat(wheel).hasContent("wheel").hasParent(into);
    assertThat(progress).last().isEqualTo("args: reachy_mini==1.12.0");
  }

  @Test
  void theWheelOfAPlatformIsAskedForWhateverPythonPipRunsOn() throws Exception {
    List<String> pip =
        script(
            "echoing",
            """
            [ "$1" = --version ] && exit 0
            echo "$@"
            while [ "$1" != --dest ]; do shift; done
            echo wheel > "$2/some.whl"
            """);
    new PipDownload(List.of(pip))
        .download(
            WheelRequest.forPlatform("mujoco==3.3.0", "win_amd64", "3.12"),
            Files.createDirectory(temp.resolve("into")),
            progress::add);
    assertThat(progress)
        .last()
        .asString()
        .startsWith("download --no-deps --only-binary=:all: --platform win_amd64")
        .contains("--python-version 3.12")
        .endsWith("mujoco==3.3.0");
  }

  @Test
  void whatPipSaysIsPassedOn() throws Exception {
    List<String> pip =
        script(
            "offline",
            """
            [ "$1" = --version ] && exit 0
            echo "WARNING: Retrying"
            echo "ERROR: No matching distribution found for reachy_mini==1.12.0" >&2
            exit 1
            """);
    assertThatThrownBy(() -> new PipDownload(List.of(pip)).download(REQUEST, temp, progress::add))
        .isInstanceOf(WheelException.class)
        .hasMessageContaining("No matching distribution found")
        .hasMessageContaining("--file WHEEL");
    assertThat(progress).contains("WARNING: Retrying");
  }

  @Test
  void aPipThatLeavesNothingIsSaid() throws Exception {
    List<String> pip = script("lazy", "exit 0");
    Path into = Files.createDirectory(temp.resolve("into"));
    assertThatThrownBy(() -> new PipDownload(List.of(pip)).download(REQUEST, into, progress::add))
        .hasMessageContaining("left no wheel");
  }

  private List<String> script(String name, String text) throws Exception {
    Path script = Files.writeString(temp.resolve(name), "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return List.of(script.toString());
  }
}
