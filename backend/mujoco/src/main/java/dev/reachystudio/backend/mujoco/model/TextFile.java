package dev.reachystudio.backend.mujoco.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that other daemons may read at the same time. */
final class TextFile {

  private TextFile() {}

  /** Makes a file's text so; a file that has it is left alone. */
  static Path write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, name, ".tmp");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
