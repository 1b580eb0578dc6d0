package dev.reachystudio.backend.serial.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortHolderTest {

  @TempDir Path folder;

  private Path process(int id, String name, Path holding) throws Exception {
    Path files = Files.createDirectories(folder.resolve("proc/" + id + "/fd"));
    Files.createSymbolicLink(files.resolve("5"), holding);
    Files.writeString(folder.resolve("proc/" + id + "/comm"), name + "\n");
    return files;
  }

  @Test
  void theHolderOfADeviceIsFoundThroughALinkAndItIsNotThisProcess() throws Exception {
    Path device = Files.createFile(folder.resolve("ttyACM0")).toRealPath();
    Path link = Files.createSymbolicLink(folder.resolve("robot"), device);
    process(11, "self", device);
    process(12, "other", folder.resolve("something"));
    UnixDeviceFacts facts = new UnixDeviceFacts(folder.resolve("proc"), 11);

    assertThat(facts.holder(link.toString())).isEmpty();
    process(4711, "python3", device);
    assertThat(facts.holder(link.toString())).contains("process 4711 (python3)");
    assertThat(facts.holder(folder.resolve("gone").toString())).isEmpty();
  }

  @Test
  void aFileOfThisProcessIsReallyFoundOnLinux() throws Exception {
    if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
      return;
    }
    Path file = Files.createFile(folder.resolve("held"));
    try (var held = Files.newInputStream(file)) {
      assertThat(held).isNotNull();
      assertThat(new UnixDeviceFacts(Path.of("/proc"), -1).holder(file.toString()))
          .hasValueSatisfying(
              text ->
                  assertThat(text).startsWith("process " + ProcessHandle.current().pid() + " ("));
      assertThat(
              new UnixDeviceFacts(Path.of("/proc"), ProcessHandle.current().pid())
                  .holder(file.toString()))
          .isEmpty();
    }
  }
}
