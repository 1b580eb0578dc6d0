/** The robot daemon: the one object that owns a robot, its control loop and its servers. */
@NullMarked
package dev.reachystudio.app.daemon;

import org.jspecify.annotations.NullMarked;
