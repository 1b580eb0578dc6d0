package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.wheels.PipDownload;
import dev.reachystudio.app.daemon.wheels.Sha256;
import dev.reachystudio.app.daemon.wheels.WheelException;
import dev.reachystudio.app.studio.simulation.MujocoStatus.Kind;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.library.LibraryException;
import dev.reachystudio.backend.mujoco.library.LibraryFile;
import dev.reachystudio.backend.mujoco.library.LibraryPlaces;
import dev.reachystudio.backend.mujoco.library.MujocoPlatform;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in the user's cache that holds the library of one platform, and beside it its
 * checksum. One program at a time changes it.
 */
final class MujocoShelf implements Closeable {

  /** Room for a wheel (at most 6.6 MB) and a library (at most 7.8 MB), and some. */
  private static final long NEEDED_BYTES = 24L << 20;

  private static final String SUM_SUFFIX = ".sha256";
  private static final String NEW_SUFFIX = ".new";

  private final MujocoPlatform platform;
  private final Path library;
  private final @Nullable FileChannel lockFile;

  MujocoShelf(Path cacheFolder, MujocoPlatform platform) {
    this(cacheFolder, platform, null);
  }

  private MujocoShelf(Path cacheFolder, MujocoPlatform platform, @Nullable FileChannel lockFile) {
    this.platform = platform;
    this.library = LibraryPlaces.inCache(cacheFolder, platform);
    this.lockFile = lockFile;
  }

  /**
   * The folder, made if it is missing, for changes.
   *
   * @throws WheelException if another program is changing it
   * @throws IOException if it cannot be made
   */
  static MujocoShelf locked(Path cacheFolder, MujocoPlatform platform) throws IOException {
    Path folder = folderOf(LibraryPlaces.inCache(cacheFolder, platform));
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new MujocoShelf(cacheFolder, platform, channel);
      }
    } catch (OverlappingFileLockException e) {
      // another thread of this program has it
    }
    channel.close();
    throw new WheelException("MuJoCo is being installed already; wait until that has ended");
  }

  /** What is in it. */
  MujocoStatus status() {
    if (!Files.exists(library)) {
      return new MujocoStatus(
          Kind.MISSING,
          library,
          "MuJoCo %s is not installed; ./studio sim install fetches it."
              .formatted(MujocoWheel.VERSION));
    }
    try {
      LibraryFile.checked(library, platform);
      Path sum = beside(SUM_SUFFIX);
      if (Files.isRegularFile(sum)
          && !Files.readString(sum).strip().equals(Sha256.of(Files.readAllBytes(library)))) {
        return damaged("it is not what was installed");
      }
      return new MujocoStatus(
          Kind.INSTALLED, library, "MuJoCo %s is installed.".formatted(MujocoWheel.VERSION));
    } catch (LibraryException | IOException e) {
      return damaged(String.valueOf(e.getMessage()));
    }
  }

  /** Refuses to begin what will not fit. */
  void checkSpace() throws IOException {
    long free = Files.getFileStore(folderOf(library)).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new WheelException(
          "there are only %d MB free for %s, MuJoCo needs %d MB"
              .formatted(free >> 20, folderOf(library), NEEDED_BYTES >> 20));
    }
  }

  /** Where pip puts its download. */
  Path downloadFolder() throws IOException {
    forgetDownload();
    return Files.createDirectories(downloads());
  }

  /** What an earlier install has downloaded. */
  Optional<Path> downloaded() throws WheelException {
    return Files.isDirectory(downloads()) ? PipDownload.wheelIn(downloads()) : Optional.empty();
  }

  /** Deletes what was downloaded. */
  void forgetDownload() throws IOException {
    Path folder = downloads();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  /**
   * Puts a library in: readers find the old one or the whole new one.
   *
   * @param bytes the library
   * @param tryout sees whether it works
   * @return where it is now
   * @throws WheelException if it is none for this platform, or does not work
   * @throws IOException if it cannot be written; what was there stays
   */
  Path keep(byte[] bytes, MujocoInstall.Tryout tryout) throws IOException {
    Path fresh = beside(NEW_SUFFIX);
    try {
      write(fresh, bytes);
      LibraryFile.checked(fresh, platform);
      tryout.require(fresh);
      Files.deleteIfExists(beside(SUM_SUFFIX));
      Files.move(
          fresh, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(beside(SUM_SUFFIX), Sha256.of(bytes) + "\n");
      forgetDownload();
      return library;
    } catch (LibraryException | MujocoException e) {
      throw new WheelException(String.valueOf(e.getMessage()), e);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Deletes everything; whether there was a library. */
  boolean clear() throws IOException {
    boolean was = Files.deleteIfExists(library);
    Files.deleteIfExists(beside(SUM_SUFFIX));
    Files.deleteIfExists(beside(NEW_SUFFIX));
    forgetDownload();
    return was;
  }

  @Override
  public void close() throws IOException {
    if (lockFile != null) {
      lockFile.close();
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  private MujocoStatus damaged(String why) {
    return new MujocoStatus(
        Kind.DAMAGED,
        library,
        "The installed MuJoCo is damaged (%s); ./studio sim install replaces it.".formatted(why));
  }

  private Path beside(String suffix) {
    return library.resolveSibling(library.getFileName() + suffix);
  }

  private Path downloads() {
    return folderOf(library).resolve("download");
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
