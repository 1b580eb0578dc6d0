package dev.reachystudio.app.daemon.description;

import dev.reachystudio.app.daemon.wheels.PipDownload;
import dev.reachystudio.app.daemon.wheels.WheelDownload;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.daemon.wheels.WheelRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Fetches the official description into the user's cache, from pip, a wheel or a folder. Everything
 * is checked before anything changes; a fetch that fails leaves what was there. Blocks for as long
 * as it takes, so not for the JavaFX thread.
 */
public final class DescriptionFetch {

  /** The released package whose description our numbers were checked against. */
  public static final String REQUIREMENT = "reachy_mini==1.12.0";

  /** Room for the wheel (24 MB), the meshes (10 MB) and the model for MuJoCo (25 MB), and some. */
  private static final long NEEDED_BYTES = 80L << 20;

  private final DescriptionStore store;
  private final WheelDownload download;

  /**
   * @param store receives the description
   */
  public DescriptionFetch(DescriptionStore store) {
    this(store, new PipDownload());
  }

  DescriptionFetch(DescriptionStore store, WheelDownload download) {
    this.store = store;
    this.download = download;
  }

  /**
   * Fetches with pip's own download command.
   *
   * @param progress is told what happens, line by line, on the calling thread
   * @throws DescriptionException saying what happened and what helps
   */
  public FetchedDescription fromPip(Consumer<String> progress) throws DescriptionException {
    try {
      Files.createDirectories(store.folder());
      checkSpace();
      Path scratch = Files.createTempDirectory(store.folder(), "download-");
      try {
        return from(download.download(WheelRequest.any(REQUIREMENT), scratch, progress), progress);
      } finally {
        Folders.delete(scratch);
      }
    } catch (DescriptionException e) {
      throw e;
    } catch (WheelException e) {
      throw new DescriptionException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /**
   * Takes the description from a file or folder the user has.
   *
   * @param wheelOrFolder the released package as a wheel, installed or unpacked
   * @param progress is told what happens, line by line, on the calling thread
   * @throws DescriptionException saying what happened and what helps
   */
  public FetchedDescription from(Path wheelOrFolder, Consumer<String> progress)
      throws DescriptionException {
    if (!Files.exists(wheelOrFolder)) {
      throw new DescriptionException(wheelOrFolder + " does not exist");
    }
    progress.accept("Reading " + wheelOrFolder);
    try (DescriptionSource source =
        Files.isDirectory(wheelOrFolder)
            ? FolderSource.open(wheelOrFolder)
            : WheelSource.open(wheelOrFolder)) {
      OfficialDescription description = OfficialDescription.read(source);
      Path folder = store.keep(description);
      FetchedDescription fetched =
          new FetchedDescription(
              description.label(),
              folder,
              description.meshes().size(),
              description.uniqueTriangles(),
              description.drawnTriangles(),
              description.mjcf().isPresent());
      progress.accept(
          "%s: %d meshes, %,d triangles, %,d drawn"
              .formatted(
                  fetched.label(),
                  fetched.meshes(),
                  fetched.uniqueTriangles(),
                  fetched.drawnTriangles()));
      progress.accept(
          description
              .mjcf()
              .map(
                  mjcf ->
                      "Official model for MuJoCo: %d files, %.1f MB"
                          .formatted(mjcf.files().size(), mjcf.bytes() / 1e6))
              .orElse("There is no model for MuJoCo in it; simulations run our own"));
      return fetched;
    } catch (DescriptionException e) {
      throw e;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private void checkSpace() throws IOException {
    long free = Files.getFileStore(store.folder()).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new DescriptionException(
          "there are only %d MB free for %s, the description needs %d MB"
              .formatted(free >> 20, store.folder(), NEEDED_BYTES >> 20));
    }
  }

  private DescriptionException explained(IOException e) {
    return new DescriptionException(
        "the description could not be kept in " + store.folder() + ": " + e.getMessage(), e);
  }
}
