package dev.reachystudio.backend.mujoco.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Refuses what cannot be loaded before the operating system's loader sees it. */
public final class LibraryFile {

  private LibraryFile() {}

  /**
   * Checks a library for the platform of this process, links followed.
   *
   * @param file what is to be loaded
   * @return its real place
   * @throws LibraryException saying what is wrong with it
   */
  public static Path checked(Path file) throws LibraryException {
    MujocoPlatform platform =
        MujocoPlatform.current()
            .orElseThrow(
                () ->
                    new LibraryException(
                        "MuJoCo 3.3.0 was not released for "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + "."));
    return checked(file, platform);
  }

  /**
   * Checks a library.
   *
   * @param file what is to be loaded
   * @param platform where it is to be loaded
   * @return its real place
   * @throws LibraryException saying what is wrong with it
   */
  public static Path checked(Path file, MujocoPlatform platform) throws LibraryException {
    Path real = real(file);
    try {
      LibraryHeader header =
          LibraryHeader.read(real).orElseThrow(() -> new LibraryException(notALibrary(file)));
      if (header.format() != platform.format() || header.processor() != platform.processor()) {
        throw new LibraryException(
            file
                + " is a library for "
                + header.format().system()
                + " on "
                + header.processor().words()
                + ", but this is "
                + platform.words()
                + ".");
      }
      long bytes = Files.size(real);
      if (bytes < header.neededBytes()) {
        throw new LibraryException(
            "%s is cut off: it has %,d bytes of at least %,d. Fetch it again."
                .formatted(file, bytes, header.neededBytes()));
      }
      return real;
    } catch (IOException e) {
      throw new LibraryException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether a file is the library that was released for a platform, byte for byte.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean isReleased(Path file, MujocoPlatform platform) throws IOException {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(sum).equals(platform.sha256());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path real(Path file) throws LibraryException {
    if (Files.isRegularFile(file)) {
      try {
        return file.toRealPath();
      } catch (IOException e) {
        throw new LibraryException("Cannot read " + file + ": " + e.getMessage(), e);
      }
    }
    if (Files.isSymbolicLink(file)) {
      throw new LibraryException(file + " is a link that leads to no file.");
    }
    if (Files.isDirectory(file)) {
      throw new LibraryException(file + " is a folder; name the file of the MuJoCo library in it.");
    }
    throw new LibraryException("There is no MuJoCo library at " + file + ".");
  }

  private static String notALibrary(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".whl")
        ? file + " is a wheel, not a library; install it with: ./studio sim install --file " + file
        : file + " is no library: its first bytes are those of none, or it is cut off.";
  }
}
