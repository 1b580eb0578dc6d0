/** What a daemon wants from a simulation beside the robot it drives. */
@NullMarked
package dev.reachystudio.app.daemon.simulation;

import org.jspecify.annotations.NullMarked;
