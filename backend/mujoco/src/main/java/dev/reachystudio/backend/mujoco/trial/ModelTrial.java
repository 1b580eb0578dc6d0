package dev.reachystudio.backend.mujoco.trial;

import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.library.LibraryException;
import dev.reachystudio.backend.mujoco.library.LibraryFile;
import dev.reachystudio.backend.mujoco.library.MujocoPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tries a library, or a model that the user brought, in a process of its own before this one takes
 * it: MuJoCo's reader of models is large, and a file that is wrong in the right way ends the
 * process that reads it. Blocks for a second or more; any thread.
 */
public final class ModelTrial {

  /** Nearly nothing; enough to see that a library works. */
  private static final String PENDULUM =
      """
      <mujoco><worldbody><body><joint axis="0 1 0"/>\
      <geom type="capsule" fromto="0 0 0 1 0 0" size="0.1"/></body></worldbody></mujoco>
      """;

  private final Path library;
  private final TrialLimits limits;

  /**
   * @param library libmujoco
   */
  public ModelTrial(Path library) {
    this(library, TrialLimits.USUAL);
  }

  /**
   * @param library libmujoco
   * @param limits what the process may use
   */
  public ModelTrial(Path library, TrialLimits limits) {
    this.library = library;
    this.limits = limits;
  }

  /**
   * Tries the library with a model of our own; the released one needs no trial.
   *
   * @throws MujocoException saying what is wrong with the library
   */
  public void requireLibrary() throws MujocoException {
    try {
      Path real = LibraryFile.checked(library);
      if (MujocoPlatform.current().isPresent()
          && LibraryFile.isReleased(real, MujocoPlatform.current().get())) {
        return;
      }
      Path model = Files.createTempFile("mujoco-trial", ".xml");
      try {
        Files.writeString(model, PENDULUM);
        require(library, model);
      } finally {
        Files.deleteIfExists(model);
      }
    } catch (LibraryException e) {
      throw new MujocoException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new MujocoException("The trial of " + library + " cannot be run: " + e, e);
    }
  }

  /**
   * Tries a model.
   *
   * @param model a file in MuJoCo's XML format
   * @throws MujocoException in MuJoCo's own words if it has errors; or that it ends MuJoCo, takes
   *     too long or is too large
   */
  public void require(Path model) throws MujocoException {
    if (!Files.isRegularFile(model)) {
      throw new MujocoException("There is no model at " + model + ".");
    }
    try {
      require(model, model.toAbsolutePath());
    } catch (IOException e) {
      throw new MujocoException("The trial of " + model + " cannot be run: " + e, e);
    }
  }

  private void require(Path subject, Path model) throws IOException, MujocoException {
    Path answer = Files.createTempFile("mujoco-trial", ".txt");
    try {
      Process process = start(answer, model);
      try {
        if (!process.waitFor(limits.seconds(), TimeUnit.SECONDS)) {
          throw new MujocoException(
              "%s is refused: trying it took longer than %d s."
                  .formatted(subject, limits.seconds()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new MujocoException("The trial of " + subject + " was interrupted.", e);
      } finally {
        process.destroyForcibly();
      }
      judge(subject, Files.readString(answer), process.exitValue());
    } finally {
      Files.deleteIfExists(answer);
    }
  }

  private void judge(Path subject, String answer, int status) throws MujocoException {
    switch (answer) {
      case TrialProcess.WELL -> {
        // taken
      }
      case "" ->
          throw new MujocoException(
              "%s is refused: MuJoCo crashed when it was tried (status %d)."
                  .formatted(subject, status));
      case TrialProcess.TOO_LARGE ->
          throw new MujocoException(
              "%s is refused: it needs more than %d MB of memory."
                  .formatted(subject, limits.memoryMb()));
      default -> throw new MujocoException(answer);
    }
  }

  private Process start(Path answer, Path model) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                TrialProcess.class.getName()));
    command.addAll(
        List.of(
            answer.toString(),
            library.toAbsolutePath().toString(),
            model.toString(),
            Integer.toString(limits.steps()),
            Integer.toString(limits.memoryMb())));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    // Freed and fresh memory is filled: what uses it by mistake fails here rather than later.
    environment.put("MALLOC_PERTURB_", "165");
    return builder.start();
  }
}
