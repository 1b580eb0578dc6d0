package dev.reachystudio.backend.mujoco.engine;

import dev.reachystudio.backend.control.thread.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs something on a thread of its own. */
final class Elsewhere {

  private Elsewhere() {}

  /** Runs it, waits until its thread has ended, throws what it threw. */
  static void run(Runnable work) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread thread =
        Threads.platform(
            "elsewhere",
            (_, bug) -> end.completeExceptionally(bug),
            () -> {
              work.run();
              end.complete(null);
            });
    thread.start();
    try {
      thread.join();
      end.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
