package dev.reachystudio.app.daemon.wheels;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Downloads wheels with pip, the package manager of Python, so that the user's own index, proxy and
 * certificates are used. Nothing of the package is installed or run.
 */
public final class PipDownload implements WheelDownload {

  /** Ways to call pip, tried in turn. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("python3", "-m", "pip"),
          List.of("python", "-m", "pip"),
          List.of("py", "-m", "pip"),
          List.of("pip3"),
          List.of("pip"));

  private final List<List<String>> commands;

  /** With the pip that is found. */
  public PipDownload() {
    this(COMMANDS);
  }

  /**
   * @param commands ways to call pip, tried in turn
   */
  public PipDownload(List<List<String>> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public Path download(WheelRequest request, Path into, Consumer<String> progress)
      throws WheelException {
    String help =
        "; get the wheel of "
            + request.requirement()
            + " in any other way and name it with --file WHEEL";
    List<String> pip =
        commands.stream()
            .filter(PipDownload::works)
            .findFirst()
            .orElseThrow(
                () ->
                    new WheelException(
                        "no pip was found (tried python3 -m pip, python -m pip, pip3 and pip)"
                            + help));
    List<String> command = new ArrayList<>(pip);
    command.addAll(List.of("download", "--no-deps", "--only-binary=:all:"));
    command.addAll(request.pipOptions());
    command.addAll(
        List.of(
            "--disable-pip-version-check",
            "--no-input",
            "--progress-bar=off",
            "--dest",
            into.toString(),
            request.requirement()));
    progress.accept("Downloading " + request.requirement() + " with " + String.join(" ", pip));
    run(command, progress, help);
    return wheelIn(into)
        .orElseThrow(() -> new WheelException("pip has left no wheel in " + into + help));
  }

  /** The wheel in a folder, if there is one. */
  public static Optional<Path> wheelIn(Path folder) throws WheelException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".whl")).findFirst();
    } catch (IOException e) {
      throw new WheelException("cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean works(List<String> pip) {
    List<String> command = new ArrayList<>(pip);
    command.add("--version");
    try {
      Process process = start(command);
      process.inputReader(Charset.defaultCharset()).lines().forEach(line -> {});
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void run(List<String> command, Consumer<String> progress, String help)
      throws WheelException {
    String trouble = "";
    Process process = null;
    try {
      process = start(command);
      try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          progress.accept(line.strip());
          if (line.startsWith("ERROR:") && trouble.isEmpty()) {
            trouble = line.substring("ERROR:".length()).strip();
          }
        }
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new WheelException(
            "pip failed" + (trouble.isEmpty() ? " with status " + status : ": " + trouble) + help);
      }
    } catch (IOException e) {
      if (e instanceof WheelException known) {
        throw known;
      }
      throw new WheelException("pip could not be run: " + e.getMessage() + help, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WheelException("the download was cancelled", e);
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }

  private static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONUNBUFFERED", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
