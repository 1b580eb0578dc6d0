package dev.reachystudio.backend.mujoco.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders with others' work that tests look at where they are named by a system property. */
final class OutsideFolders {

  private OutsideFolders() {}

  /**
   * The folder of a property; one that is not absolute may be relative to any parent of the module.
   *
   * @return empty if the property is not set
   */
  static Optional<Path> of(String property) {
    String folder = System.getProperty(property, "");
    if (folder.isBlank()) {
      return Optional.empty();
    }
    for (Path base = Path.of("").toAbsolutePath(); base != null; base = base.getParent()) {
      if (Files.isDirectory(base.resolve(folder))) {
        return Optional.of(base.resolve(folder));
      }
    }
    throw new IllegalArgumentException(property + " is no folder: " + folder);
  }
}
