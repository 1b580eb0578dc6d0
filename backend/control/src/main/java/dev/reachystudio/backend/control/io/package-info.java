/** The hardware boundary: what a robot, simulated or real, offers the control loop. */
@NullMarked
package dev.reachystudio.backend.control.io;

import org.jspecify.annotations.NullMarked;
