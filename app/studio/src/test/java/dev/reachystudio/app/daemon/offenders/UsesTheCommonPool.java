package dev.reachystudio.app.daemon.offenders;

import java.util.concurrent.CompletableFuture;

/** An offender for the architecture tests: work on the nameless shared pool. */
public final class UsesTheCommonPool {
  /** Runs wherever there is room. */
  public CompletableFuture<String> later() {
    return CompletableFuture.supplyAsync(() -> "done");
  }
}
