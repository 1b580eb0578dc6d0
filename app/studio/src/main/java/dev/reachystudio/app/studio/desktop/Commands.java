package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What the window asks of the robot. Nothing here waits: the outcome comes back as a future that
 * completes on the JavaFX thread.
 */
public final class Commands {

  /** Where commands go. Both methods return at once. */
  public interface Port {
    /** Hands a command over. */
    Submission submit(Command command, Origin origin);

    /** Lays a target over the stream's slot. */
    Outcome stream(Command.SetTarget target, Origin origin);
  }

  private final Port port;
  private final Executor fxThread;

  /**
   * @param port where commands go
   * @param fxThread runs something on the JavaFX thread later
   */
  public Commands(Port port, Executor fxThread) {
    this.port = port;
    this.fxThread = fxThread;
  }

  /**
   * Sends a command from the studio.
   *
   * @return futures that complete on the JavaFX thread, never exceptionally
   */
  public Submission submit(Command command) {
    Submission submission = port.submit(command, Origin.STUDIO);
    return new Submission(onFxThread(submission.outcome()), onFxThread(submission.end()));
  }

  /** Streams a target from the studio; the newest value of each part wins. */
  public Outcome stream(Command.SetTarget target) {
    return port.stream(target, Origin.STUDIO);
  }

  private <T> CompletableFuture<T> onFxThread(CompletableFuture<T> future) {
    return future.thenApplyAsync(Function.identity(), fxThread);
  }
}
