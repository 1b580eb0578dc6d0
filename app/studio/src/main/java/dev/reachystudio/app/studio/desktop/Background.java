package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.thread.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Work that may wait, off the JavaFX thread; its result comes back on it. */
public final class Background {

  private final Executor fxThread;

  /**
   * @param fxThread runs something on the JavaFX thread later
   */
  public Background(Executor fxThread) {
    this.fxThread = fxThread;
  }

  /**
   * Runs work on a thread of its own.
   *
   * @param name name of the thread
   * @param work what to do
   * @return completes on the JavaFX thread, exceptionally with what the work threw
   */
  public <T> CompletableFuture<T> run(String name, Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Threads.virtual(
            name,
            (thread, bug) -> fxThread.execute(() -> result.completeExceptionally(bug)),
            () -> finish(work, result))
        .start();
    return result;
  }

  private <T> void finish(Callable<T> work, CompletableFuture<T> result) {
    try {
      T value = work.call();
      fxThread.execute(() -> result.complete(value));
    } catch (Exception e) {
      fxThread.execute(() -> result.completeExceptionally(e));
    }
  }
}
