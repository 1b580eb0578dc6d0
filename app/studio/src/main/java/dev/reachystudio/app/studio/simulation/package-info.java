/** Simulated robots in the window: their time, their world, and what they need to run. */
@NullMarked
package dev.reachystudio.app.studio.simulation;

import org.jspecify.annotations.NullMarked;
