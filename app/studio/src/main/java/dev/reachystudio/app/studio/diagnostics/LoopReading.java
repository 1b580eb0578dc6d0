package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.protocol.state.LoopStatistics;

/**
 * The control loop at one moment; counts are since its start.
 *
 * @param atNs the loop's clock, nanoseconds
 * @param late how late cycles began
 * @param cycle how long cycles took
 * @param statistics the loop's own figures
 */
public record LoopReading(
    long atNs, DurationCounts late, DurationCounts cycle, LoopStatistics statistics) {}
