package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import org.jspecify.annotations.Nullable;

/**
 * A simulation at one moment, as the window shows it.
 *
 * @param pace how its time runs
 * @param timeS simulated time since the start or the last reset, seconds
 * @param realTimeFactor simulated time by the wall's over the last second
 * @param world what its physics says; null where there is none
 * @param behind whether it has been slower than asked for long enough to be told
 */
public record SimulationReading(
    SimulationPace pace,
    double timeS,
    double realTimeFactor,
    @Nullable SimulationState world,
    boolean behind) {}
