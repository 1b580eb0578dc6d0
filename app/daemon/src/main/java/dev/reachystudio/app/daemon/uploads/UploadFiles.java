package dev.reachystudio.app.daemon.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of what is uploaded; it exists from the first upload to the end of the daemon. */
final class UploadFiles implements AutoCloseable {

  private @Nullable Path folder;

  /** A new file. */
  synchronized Path fresh(String ending) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("reachy-studio-uploads-");
    }
    return Files.createTempFile(folder, "", ending);
  }

  @Override
  public synchronized void close() throws IOException {
    if (folder != null) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
      folder = null;
    }
  }
}
