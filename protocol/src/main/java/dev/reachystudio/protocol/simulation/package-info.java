/** What a simulation tells beside the robot: its world, its time, its contacts. */
@NullMarked
package dev.reachystudio.protocol.simulation;

import org.jspecify.annotations.NullMarked;
