package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import org.jspecify.annotations.Nullable;

/**
 * A simulation at one moment, as the window shows it.
 *
 * @param pace how its time runs
 * @param world what its physics says; null where there is none
 * @param behind whether it has been slower than asked for long enough to be told
 */
public record SimulationReading(
    SimulationPace pace, @Nullable SimulationState world, boolean behind) {}
