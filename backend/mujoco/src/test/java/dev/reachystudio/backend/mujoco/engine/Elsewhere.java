package dev.reachystudio.backend.mujoco.engine;

import dev.reachystudio.backend.control.thread.Threads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs something on a thread of its own. */
final class Elsewhere {

  private Elsewhere() {}

  /** Runs it, waits for it, throws what it threw. */
  static void run(Runnable work) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    Threads.platform(
            "elsewhere",
            (thread, bug) -> end.completeExceptionally(bug),
            () -> {
              work.run();
              end.complete(null);
            })
        .start();
    try {
      end.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
