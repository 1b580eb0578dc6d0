package dev.reachystudio.app.daemon.description;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Gets the released package from where packages come from. */
@FunctionalInterface
interface WheelDownload {

  /**
   * Downloads the wheel.
   *
   * @param into an empty folder
   * @param progress is told what happens, line by line
   * @return the wheel
   */
  Path download(Path into, Consumer<String> progress) throws DescriptionException;
}
