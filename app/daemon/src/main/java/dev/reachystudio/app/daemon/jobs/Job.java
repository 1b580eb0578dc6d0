package dev.reachystudio.app.daemon.jobs;

import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import dev.reachystudio.protocol.daemon.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Long work that clients can follow. Any thread. */
public final class Job {

  /**
   * A job at one moment.
   *
   * @param command what it does
   * @param status how far it is
   * @param logs its lines so far
   */
  public record Snapshot(String command, JobStatus status, List<String> logs) {
    public Snapshot {
      logs = List.copyOf(logs);
    }
  }

  private final UUID id;
  private final String command;
  private final List<String> logs = new ArrayList<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Snapshot> end = new CompletableFuture<>();
  private JobStatus status = JobStatus.PENDING;

  Job(UUID id, String command) {
    this.id = id;
    this.command = command;
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** What it does, such as {@code daemon-start}. */
  public String command() {
    return command;
  }

  /** The job now. */
  public synchronized Snapshot snapshot() {
    return new Snapshot(command, status, logs);
  }

  /** How far it is. */
  public synchronized JobStatus status() {
    return status;
  }

  /** Completes when the job has ended, also when it failed; never exceptionally. */
  public CompletableFuture<Snapshot> end() {
    return end.copy();
  }

  /** Tells a listener of every change from now on, on the thread of the change. */
  public Registration watch(Consumer<Job> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Adds a line to its log. */
  public void log(String line) {
    synchronized (this) {
      logs.add(line);
    }
    tell();
  }

  void begin() {
    synchronized (this) {
      status = JobStatus.IN_PROGRESS;
    }
    tell();
  }

  void succeed() {
    finish(JobStatus.DONE, "Job '" + command + "' completed successfully");
  }

  void fail(String reason) {
    finish(JobStatus.FAILED, "Job '" + command + "' failed with error: " + reason);
  }

  private void finish(JobStatus last, String line) {
    synchronized (this) {
      logs.add(line);
      status = last;
    }
    tell();
    end.complete(snapshot());
  }

  private void tell() {
    for (Consumer<Job> listener : listeners) {
      listener.accept(this);
    }
  }
}
