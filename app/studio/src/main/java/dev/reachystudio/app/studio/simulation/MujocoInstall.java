package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.wheels.PipDownload;
import dev.reachystudio.app.daemon.wheels.WheelDownload;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.daemon.wheels.WheelRequest;
import dev.reachystudio.app.studio.simulation.MujocoStatus.Kind;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.library.MujocoPlatform;
import dev.reachystudio.backend.mujoco.trial.ModelTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the physics library into the user's cache: with pip's own download command, from a wheel or
 * from a library. Everything is checked before anything changes, an install that was cut short
 * leaves what was there, and the next one goes on with what was downloaded. Blocks for as long as
 * it takes, so not for the JavaFX thread.
 */
public final class MujocoInstall {

  /** The package and the only version whose memory layout is known. */
  public static final String REQUIREMENT = "mujoco==" + MujocoWheel.VERSION;

  /** Any Python's wheel has the same library; this Python's exists for every platform. */
  private static final String PYTHON = "3.12";

  private final Path cacheFolder;
  private final Optional<MujocoPlatform> platform;
  private final WheelDownload download;
  private final Tryout tryout;

  /** Sees whether a library works. */
  @FunctionalInterface
  interface Tryout {
    void require(Path library) throws MujocoException;
  }

  /**
   * @param cacheFolder the program's cache folder of this user
   */
  public MujocoInstall(Path cacheFolder) {
    this(
        cacheFolder,
        MujocoPlatform.current(),
        new PipDownload(),
        library -> new ModelTrial(library).requireLibrary());
  }

  MujocoInstall(
      Path cacheFolder, Optional<MujocoPlatform> platform, WheelDownload download, Tryout tryout) {
    this.cacheFolder = cacheFolder;
    this.platform = platform;
    this.download = download;
    this.tryout = tryout;
  }

  /** What is installed. Reads the library: some milliseconds. */
  public MujocoStatus status() {
    return platform
        .map(here -> new MujocoShelf(cacheFolder, here).status())
        .orElseGet(
            () ->
                new MujocoStatus(
                    Kind.UNSUPPORTED,
                    cacheFolder,
                    "MuJoCo %s was not released for %s on %s."
                        .formatted(
                            MujocoWheel.VERSION,
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"))));
  }

  /**
   * Installs with pip.
   *
   * @param progress is told what happens, line by line, on the calling thread
   * @return the library
   * @throws WheelException saying what happened and what helps
   */
  public Path install(Consumer<String> progress) throws WheelException {
    MujocoPlatform here = supported();
    try (MujocoShelf shelf = MujocoShelf.locked(cacheFolder, here)) {
      shelf.checkSpace();
      Optional<Path> left = shelf.downloaded();
      if (left.isPresent()) {
        progress.accept("Going on with " + left.get().getFileName() + " of an earlier install");
        try {
          return take(shelf, here, left.get(), progress);
        } catch (WheelException e) {
          progress.accept("It was not whole; downloading it again");
          shelf.forgetDownload();
        }
      }
      WheelRequest request = WheelRequest.forPlatform(REQUIREMENT, here.wheelTag(), PYTHON);
      return take(
          shelf, here, download.download(request, shelf.downloadFolder(), progress), progress);
    } catch (WheelException e) {
      throw e;
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  /**
   * Installs from a file the user has.
   *
   * @param wheelOrLibrary the wheel of the platform, or the library itself
   * @param progress is told what happens, line by line, on the calling thread
   * @return the library
   * @throws WheelException saying what is wrong with it
   */
  public Path install(Path wheelOrLibrary, Consumer<String> progress) throws WheelException {
    MujocoPlatform here = supported();
    if (!Files.isRegularFile(wheelOrLibrary)) {
      throw new WheelException(
          Files.isDirectory(wheelOrLibrary)
              ? wheelOrLibrary + " is a folder; name the wheel or the library"
              : "There is no file " + wheelOrLibrary);
    }
    try (MujocoShelf shelf = MujocoShelf.locked(cacheFolder, here)) {
      shelf.checkSpace();
      return take(shelf, here, wheelOrLibrary, progress);
    } catch (WheelException e) {
      throw e;
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  /**
   * Removes the library, and what an install left.
   *
   * @return whether there was one
   * @throws IOException if it cannot be deleted
   */
  public boolean remove() throws IOException {
    if (platform.isEmpty()) {
      return false;
    }
    try (MujocoShelf shelf = MujocoShelf.locked(cacheFolder, platform.get())) {
      return shelf.clear();
    }
  }

  private Path take(MujocoShelf shelf, MujocoPlatform here, Path file, Consumer<String> progress)
      throws IOException {
    progress.accept("Reading " + file);
    byte[] library = MujocoWheel.library(file, here);
    progress.accept("Trying the library");
    Path kept = shelf.keep(library, tryout);
    progress.accept("MuJoCo " + MujocoWheel.VERSION + " is installed in " + kept);
    return kept;
  }

  private MujocoPlatform supported() throws WheelException {
    return platform.orElseThrow(() -> new WheelException(status().text()));
  }

  private WheelException notKept(IOException e) {
    return new WheelException(
        "MuJoCo could not be kept in " + cacheFolder + ": " + e.getMessage(), e);
  }
}
