package dev.reachystudio.app.studio.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository this test is in. */
public final class House {
  private House() {}

  /** The first folder upwards that has the options of Java in it. */
  public static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("packaging/jvm"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside the repository");
    }
    return folder;
  }
}
