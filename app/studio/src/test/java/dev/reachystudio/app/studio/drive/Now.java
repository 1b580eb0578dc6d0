package dev.reachystudio.app.studio.drive;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Reads at once, for tests. */
final class Now {

  private Now() {}

  static <T> CompletableFuture<T> read(Callable<T> work) {
    try {
      return CompletableFuture.completedFuture(work.call());
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
