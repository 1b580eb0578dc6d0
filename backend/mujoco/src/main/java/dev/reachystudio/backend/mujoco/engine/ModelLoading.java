package dev.reachystudio.backend.mujoco.engine;

import dev.reachystudio.backend.control.thread.Threads;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a model on a thread that can be lost: MuJoCo may meet an error there from which it does not
 * come back. The thread's stack has the size that a trial has.
 */
final class ModelLoading implements MujocoListener {

  /** The official model with its largest scene takes three seconds on a slow machine. */
  private static final long LONGEST_S = 120;

  private final MujocoLibrary library;
  private final Path file;
  private final CompletableFuture<Physics> end = new CompletableFuture<>();

  private ModelLoading(MujocoLibrary library, Path file) {
    this.library = library;
    this.file = file;
  }

  static Physics load(MujocoLibrary library, Path file) throws MujocoException {
    ModelLoading loading = new ModelLoading(library, file);
    Threads.platform(
            "mujoco-load", (thread, bug) -> loading.end.completeExceptionally(bug), loading::run)
        .start();
    try {
      return loading.end.get(LONGEST_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MujocoException refused) {
        throw refused;
      }
      throw new MujocoException(file + " cannot be read: " + e.getCause(), e);
    } catch (TimeoutException e) {
      loading.forget();
      throw new MujocoException("%s takes longer than %d s to read.".formatted(file, LONGEST_S), e);
    } catch (InterruptedException e) {
      loading.forget();
      Thread.currentThread().interrupt();
      throw new MujocoException("Reading " + file + " was interrupted.", e);
    }
  }

  @Override
  public void failed(String message) {
    end.completeExceptionally(new MujocoException(file + ": " + message));
  }

  @Override
  public void warned(String message) {
    // the model is read all the same; what matters shows again when it runs
  }

  private void run() {
    library.listening(this, this::read);
  }

  private void read() {
    try {
      Physics physics = Physics.read(library, file);
      if (!end.complete(physics)) {
        physics.close(); // nobody waits any more
      }
    } catch (MujocoException e) {
      end.completeExceptionally(e);
    }
  }

  /** Whoever waited has gone; what comes now is closed. */
  private void forget() {
    end.cancel(false);
  }
}
