package dev.reachystudio.render.view;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs pieces of tests on the JavaFX thread, which it starts. */
final class FxThread {

  private FxThread() {}

  /** Whether there is a screen to draw on; {@code ./check} always brings one. */
  static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    return !linux || System.getenv("DISPLAY") != null;
  }

  static void start() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyRunning) {
      // another test class was first
    }
    Platform.setImplicitExit(false);
  }

  static <T> T get(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e.getCause() == null ? e : e.getCause());
    }
  }

  static void run(Runnable work) {
    FxThread.<Boolean>get(
        () -> {
          work.run();
          return true;
        });
  }
}
