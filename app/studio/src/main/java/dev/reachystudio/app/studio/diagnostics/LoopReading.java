package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.backend.control.loop.LoopTimings;
import dev.reachystudio.protocol.state.LoopStatistics;

/**
 * The control loop at one moment.
 *
 * @param atNs the loop's clock, nanoseconds
 * @param timings how its times are spread since its start
 * @param statistics its figures, renewed once a second
 */
public record LoopReading(long atNs, LoopTimings timings, LoopStatistics statistics) {}
