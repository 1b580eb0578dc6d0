package dev.reachystudio.app.daemon.wheels;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Gets wheels from where packages come from. */
@FunctionalInterface
public interface WheelDownload {

  /**
   * Downloads a wheel; blocks for as long as it takes.
   *
   * @param request which one
   * @param into an empty folder
   * @param progress is told what happens, line by line, on the calling thread
   * @return the wheel
   * @throws WheelException saying what happened and what helps
   */
  Path download(WheelRequest request, Path into, Consumer<String> progress) throws WheelException;
}
