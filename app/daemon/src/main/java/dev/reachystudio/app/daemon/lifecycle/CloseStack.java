package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.backend.control.thread.Threads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Closes what was started, in reverse order. Each step has a timeout, so one that hangs does not
 * keep the others from being closed; failures are collected and told at the end. Any thread; closes
 * once.
 */
public final class CloseStack implements AutoCloseable {

  /** Something to be closed. */
  @FunctionalInterface
  public interface Step {
    void run() throws Exception;
  }

  private record Named(String name, Duration timeout, Step step) {}

  private final Deque<Named> steps = new ArrayDeque<>();
  private boolean closed;

  /**
   * Adds a step; the last one added is run first.
   *
   * @param name for the message when it fails
   * @param timeout how long it may take
   * @param step closes something
   * @throws IllegalStateException if the stack is closed already
   */
  public void push(String name, Duration timeout, Step step) {
    synchronized (steps) {
      if (closed) {
        throw new IllegalStateException("already closed: " + name);
      }
      steps.push(new Named(name, timeout, step));
    }
  }

  /** Adds something closeable with the usual timeout of five seconds. */
  public <T extends AutoCloseable> T push(String name, T closeable) {
    push(name, Duration.ofSeconds(5), closeable::close);
    return closeable;
  }

  /**
   * Runs every step that was not run yet.
   *
   * @throws CloseFailedException if steps failed or took too long; all others were run
   */
  @Override
  public void close() throws CloseFailedException {
    List<Named> todo;
    synchronized (steps) {
      closed = true;
      todo = List.copyOf(steps);
      steps.clear();
    }
    List<Throwable> failures = new ArrayList<>();
    for (Named step : todo) {
      run(step, failures);
    }
    if (!failures.isEmpty()) {
      CloseFailedException failed =
          new CloseFailedException(String.valueOf(failures.getFirst().getMessage()));
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }

  private static void run(Named named, List<Throwable> failures) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              named.step.run();
              return null;
            });
    // The task keeps its failure to itself; nothing escapes it.
    Thread thread = Threads.platform("close-" + named.name, (closer, bug) -> {}, task);
    thread.start();
    try {
      task.get(named.timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      failures.add(new CloseFailedException(named.name + ": " + e.getCause(), e));
    } catch (TimeoutException e) {
      thread.interrupt();
      failures.add(
          new CloseFailedException(
              named.name + ": not closed within " + named.timeout.toMillis() + " ms", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add(new CloseFailedException(named.name + ": interrupted", e));
    }
  }

  /** Steps that failed while closing, as suppressed exceptions. */
  public static final class CloseFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CloseFailedException(String message) {
      super(message);
    }

    CloseFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
