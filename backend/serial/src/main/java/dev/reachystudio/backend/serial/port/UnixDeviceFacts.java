package dev.reachystudio.backend.serial.port;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/** Asks the file system; holders are known on Linux, for processes one may look into. */
final class UnixDeviceFacts implements DeviceFacts {

  private final Path processes;
  private final long self;

  /**
   * Looks for holders in a folder.
   *
   * @param processes normally {@code /proc}
   * @param self id of this process, which does not count as a holder
   */
  UnixDeviceFacts(Path processes, long self) {
    this.processes = processes;
    this.self = self;
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  @Override
  public boolean permitted(String path) {
    Path file = Path.of(path);
    return Files.isReadable(file) && Files.isWritable(file);
  }

  @Override
  public Optional<String> group(String path) {
    try {
      return Optional.of(
          Files.readAttributes(Path.of(path), PosixFileAttributes.class).group().getName());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> holder(String path) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(processes, "[0-9]*")) {
      Path device = Path.of(path).toRealPath();
      for (Path process : all) {
        if (!process.endsWith(Long.toString(self)) && holds(process, device)) {
          return Optional.of("process " + process.getFileName() + " (" + name(process) + ")");
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public String user() {
    return System.getProperty("user.name", "");
  }

  private static boolean holds(Path process, Path device) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).equals(device)) {
          return true;
        }
      }
    } catch (IOException e) {
      return false; // somebody else's, or it has ended
    }
    return false;
  }

  private static String name(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
