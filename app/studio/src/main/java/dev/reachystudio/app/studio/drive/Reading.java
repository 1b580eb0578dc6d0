package dev.reachystudio.app.studio.drive;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Reads files where waiting harms nobody. */
interface Reading {

  /**
   * Does some work.
   *
   * @return completes on the JavaFX thread, exceptionally with what the work threw
   */
  <T> CompletableFuture<T> read(Callable<T> work);
}
