package dev.reachystudio.app.studio.simulation;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The physics library as the window installs it. All methods may wait. */
public interface Simulator {

  /** What is there, in the cache or where the user said. */
  MujocoStatus status();

  /**
   * Fetches it.
   *
   * @param progress is told what happens, line by line, on the calling thread
   * @throws Exception saying what happened and what helps
   */
  void install(Consumer<String> progress) throws Exception;

  /**
   * Takes it from a file.
   *
   * @param wheelOrLibrary the package of this platform, or the library itself
   * @param progress is told what happens, line by line, on the calling thread
   * @throws Exception saying what is wrong with it
   */
  void install(Path wheelOrLibrary, Consumer<String> progress) throws Exception;
}
