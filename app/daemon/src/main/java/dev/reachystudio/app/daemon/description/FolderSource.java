package dev.reachystudio.app.daemon.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An installed or unpacked package, or the folder of the description itself. */
final class FolderSource implements DescriptionSource {

  /** From what people point at, to the folder of {@code robot.urdf}. */
  private static final List<String> PLACES =
      List.of(
          "",
          "urdf",
          "reachy_mini/urdf",
          "descriptions/reachy_mini/urdf",
          URDF_FOLDER,
          "src/" + URDF_FOLDER);

  private final Path folder;

  private FolderSource(Path folder) {
    this.folder = folder;
  }

  static FolderSource open(Path folder) throws DescriptionException {
    for (String place : PLACES) {
      Path candidate = folder.resolve(place).normalize();
      if (Files.isRegularFile(candidate.resolve(OfficialDescription.URDF))) {
        return new FolderSource(candidate);
      }
    }
    throw new DescriptionException(
        folder
            + " holds no "
            + OfficialDescription.URDF
            + "; name the folder of the package"
            + " reachy_mini, or the one with "
            + OfficialDescription.URDF);
  }

  @Override
  public String label() {
    return folder.toString();
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    return read(folder.resolve(name));
  }

  @Override
  public Optional<byte[]> readMjcf(String name) throws IOException {
    Path beside = folder.toAbsolutePath().resolveSibling(OfficialMjcf.FOLDER);
    return read(beside.resolve(name));
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > LARGEST_FILE_BYTES) {
      throw new DescriptionException(file + " is larger than any mesh of the robot");
    }
    return Optional.of(Files.readAllBytes(file));
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
