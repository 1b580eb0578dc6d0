package dev.reachystudio.app.daemon.recording;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the recording goes.
 *
 * @param phase what it does
 * @param name name of the move it will be, or null when nothing was recorded yet
 * @param values which values the move will be made of
 * @param startedAt wall-clock time of its begin, or null
 * @param durationS length so far, seconds
 * @param samples control cycles on their way to the disk or there
 * @param dropped control cycles that are missing because the disk did not keep up
 * @param bytes length of the file so far
 * @param file where it goes now, or null
 * @param error why it stopped by itself, or null
 */
public record RecordingStatus(
    Phase phase,
    @Nullable String name,
    RecordedValues values,
    @Nullable Instant startedAt,
    double durationS,
    long samples,
    long dropped,
    long bytes,
    @Nullable Path file,
    @Nullable String error) {

  /** Nothing was recorded yet. */
  public static final RecordingStatus NONE =
      new RecordingStatus(Phase.IDLE, null, RecordedValues.MEASURED, null, 0, 0, 0, 0, null, null);

  /** What a recording does. */
  public enum Phase {
    IDLE,
    RECORDING,
    /** Stopped, and being written as a move. */
    FINISHING,
    /** Stopped by itself; what was written is kept. */
    FAILED
  }

  /** Whether cycles are being recorded. */
  public boolean isRecording() {
    return phase == Phase.RECORDING;
  }
}
