package dev.reachystudio.app.studio.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A small repository with the real {@code ./studio} in it, one source file, and a JDK and a Maven
 * of paper: they write their arguments to a file, and Maven makes the one jar that is looked for.
 */
final class LauncherYard {
  /**
   * How a run of the launcher ended.
   *
   * @param status exit status
   * @param output standard output and error together
   */
  record Run(int status, String output) {}

  private final Path root;

  LauncherYard(Path folder, Path house) throws IOException {
    // With a blank, because homes have them.
    root = Files.createDirectories(folder.resolve("a house"));
    copy(house, "studio");
    copy(house, "scripts/common.sh");
    copy(house, "packaging/jvm/daemon.options");
    copy(house, "packaging/jvm/window.options");
    write("pom.xml", "<project/>");
    write("room/src/main/java/A.java", "class A {}");
    executable("jdk/bin/java", "#!/bin/sh\nprintf '[%s]\\n' \"$@\" >> \"" + root + "/java.log\"\n");
    executable("jdk/bin/javac", "#!/bin/sh\n");
    write("jdk/release", "IMPLEMENTOR=\"Paper\"\nJAVA_VERSION=\"25.0.1\"\n");
    mavenThat("exit 0");
  }

  /** Runs {@code ./studio} without a display. */
  Run studio(String... arguments) throws IOException, InterruptedException {
    return studio(Map.of(), arguments);
  }

  /** Runs {@code ./studio} with more of an environment. */
  Run studio(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Files.deleteIfExists(root.resolve("java.log"));
    List<String> command = new ArrayList<>(List.of(root.resolve("studio").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder
        .environment()
        .merge("PATH", root.resolve("bin").toString(), (old, ours) -> ours + ":" + old);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher did not end: " + output);
    }
    return new Run(process.exitValue(), output);
  }

  /**
   * What the Java of paper was given since the last run began, one argument a line, in brackets.
   */
  String javaLog() throws IOException {
    return Files.readString(root.resolve("java.log"));
  }

  /** How often Maven was called. */
  long builds() throws IOException {
    Path log = root.resolve("maven.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  /** Replaces Maven by one that makes the jar and then does this. */
  void mavenThat(String ending) throws IOException {
    executable(
        "bin/mvn",
        """
        #!/bin/sh
        echo build >> "%s/maven.log"
        for argument in "$@"; do
          case $argument in -Ddist.lib=*) mkdir -p "${argument#-Ddist.lib=}"; : > "${argument#-Ddist.lib=}/studio.jar" ;; esac
        done
        %s
        """
            .formatted(root, ending));
  }

  /** Makes a file, or a folder, look as if it was changed a moment after now. */
  void touch(String name) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(Instant.now().plusSeconds(5)));
  }

  void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  boolean has(String name) {
    return Files.exists(root.resolve(name));
  }

  private void executable(String name, String text) throws IOException {
    write(name, text);
    Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void copy(Path house, String name) throws IOException {
    Path target = root.resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(house.resolve(name), target);
  }
}
