package dev.reachystudio.backend.mujoco.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the library is looked for: where it was said to be, in the user's cache, beside the
 * program.
 *
 * @param named the option {@code --mujoco-library}, or null
 * @param environment the environment variable {@value #VARIABLE}, or null
 * @param cacheFolder the program's cache folder of this user
 * @param programFolder a folder that an installer may have put a library into, or null
 */
public record LibraryPlaces(
    @Nullable Path named,
    @Nullable String environment,
    Path cacheFolder,
    @Nullable Path programFolder) {

  /** Names a library. */
  public static final String VARIABLE = "REACHY_STUDIO_MUJOCO";

  private static final String VERSION = "3.3.0";

  /** Who says that the library is there. */
  public enum Origin {
    OPTION,
    ENVIRONMENT,
    CACHE,
    PROGRAM
  }

  /**
   * A library that is there, or was said to be there: then trying it tells what is wrong.
   *
   * @param file the library
   * @param origin who says so
   */
  public record Found(Path file, Origin origin) {}

  /**
   * The usual places.
   *
   * @param named the option {@code --mujoco-library}, or null
   * @param cacheFolder the program's cache folder of this user
   */
  public static LibraryPlaces of(@Nullable Path named, Path cacheFolder) {
    return new LibraryPlaces(named, System.getenv(VARIABLE), cacheFolder, null);
  }

  /** Looks in all places, the one that was named first. */
  public Optional<Found> find() {
    Path asked = named;
    if (asked != null) {
      return Optional.of(new Found(asked, Origin.OPTION));
    }
    String variable = environment;
    if (variable != null && !variable.isBlank()) {
      return Optional.of(new Found(Path.of(variable), Origin.ENVIRONMENT));
    }
    return MujocoPlatform.current().flatMap(this::installed);
  }

  /** Where the cache keeps the library of a platform. */
  public static Path inCache(Path cacheFolder, MujocoPlatform platform) {
    return cacheFolder
        .resolve("mujoco")
        .resolve(VERSION)
        .resolve(platform.folderName())
        .resolve(platform.fileName());
  }

  private Optional<Found> installed(MujocoPlatform platform) {
    Path cached = inCache(cacheFolder, platform);
    if (Files.isRegularFile(cached)) {
      return Optional.of(new Found(cached, Origin.CACHE));
    }
    Path beside = programFolder == null ? null : programFolder.resolve(platform.fileName());
    return beside != null && Files.isRegularFile(beside)
        ? Optional.of(new Found(beside, Origin.PROGRAM))
        : Optional.empty();
  }
}
