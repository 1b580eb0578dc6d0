package dev.reachystudio.app.daemon.recording;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A recording that has become a move.
 *
 * @param name name of the move
 * @param dataset data set it can be played from
 * @param file the move, in the official format
 * @param joints all recorded values as a table, beside it
 * @param values which values the move is made of
 * @param startedAt wall-clock time of its begin
 * @param samples its samples
 * @param durationS from the first to the last
 * @param dropped control cycles that are missing because the disk did not keep up
 */
public record FinishedRecording(
    String name,
    String dataset,
    Path file,
    Path joints,
    RecordedValues values,
    Instant startedAt,
    long samples,
    double durationS,
    long dropped) {}
