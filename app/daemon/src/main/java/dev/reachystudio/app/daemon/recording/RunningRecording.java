package dev.reachystudio.app.daemon.recording;

import dev.reachystudio.app.daemon.recording.RecordingStatus.Phase;
import dev.reachystudio.backend.control.loop.StateTap;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.state.RobotState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recording while it runs: a thread of its own takes the robot's snapshots out of their tap and
 * appends them to a file, so that memory stays the same however long it takes. Any thread.
 */
final class RunningRecording {

  private static final Logger log = LoggerFactory.getLogger(RunningRecording.class);

  /** How long a snapshot may wait in memory. */
  private static final long DRAIN_PERIOD_NS = TimeUnit.MILLISECONDS.toNanos(50);

  /** What a crash of the machine may cost. */
  private static final long FORCE_PERIOD_NS = TimeUnit.MILLISECONDS.toNanos(800);

  private final StateTap tap;
  private final SpillWriter writer;
  private final SpillHeader header;
  private final Path file;
  private final CompletableFuture<@Nullable String> ended = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean stopAsked;
  private long taken;
  private volatile long samples;
  private volatile long bytes;
  private volatile long firstNs;
  private volatile long lastNs;

  /**
   * A recording that is started by {@link #start}.
   *
   * @param tap the robot's snapshots; closed at the end
   * @param writer where they go; closed at the end
   * @param header what is known of it
   * @param file where it goes, for messages
   */
  RunningRecording(StateTap tap, SpillWriter writer, SpillHeader header, Path file) {
    this.tap = tap;
    this.writer = writer;
    this.header = header;
    this.file = file;
    thread = Threads.platform("recording", BugLog::uncaught, this::run);
  }

  void start() {
    thread.start();
  }

  /** Asks it to end; {@link #ended} tells when it has. */
  void stop() {
    stopAsked = true;
    LockSupport.unpark(thread);
  }

  /** Completes when everything is on disk: with null, or with what went wrong. */
  CompletableFuture<@Nullable String> ended() {
    return ended.copy();
  }

  SpillHeader header() {
    return header;
  }

  Path file() {
    return file;
  }

  long dropped() {
    return tap.dropped();
  }

  RecordingStatus status() {
    String error = ended.getNow(null);
    Phase phase = error != null ? Phase.FAILED : ended.isDone() ? Phase.FINISHING : Phase.RECORDING;
    return new RecordingStatus(
        phase,
        header.name(),
        header.values(),
        header.startedAt(),
        (lastNs - firstNs) / 1e9,
        samples,
        tap.dropped(),
        bytes,
        file,
        error);
  }

  private void run() {
    String error = null;
    try (tap;
        writer) {
      write();
    } catch (IOException e) {
      error =
          "The recording %s has stopped after %.1f s: %s cannot be written (%s). What was written is kept."
              .formatted(header.name(), (lastNs - firstNs) / 1e9, file, reason(e));
      log.error(error);
    } finally {
      ended.complete(error);
    }
  }

  private void write() throws IOException {
    long forcedNs = System.nanoTime();
    while (!stopAsked) {
      LockSupport.parkNanos(this, DRAIN_PERIOD_NS);
      drain();
      if (System.nanoTime() - forcedNs >= FORCE_PERIOD_NS) {
        forcedNs = System.nanoTime();
        writer.force();
      }
    }
    tap.close();
    drain();
    writer.force();
  }

  private void drain() throws IOException {
    for (RobotState state = tap.poll(); state != null; state = tap.poll()) {
      if (taken > 0 && state.timeNs() == lastNs) {
        // A simulation's time stands still.
        continue;
      }
      if (taken == 0) {
        firstNs = state.timeNs();
      }
      writer.append(SpillRecord.of(state));
      lastNs = state.timeNs();
      taken++;
    }
    samples = taken;
    writer.flush();
    bytes = writer.bytes();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
