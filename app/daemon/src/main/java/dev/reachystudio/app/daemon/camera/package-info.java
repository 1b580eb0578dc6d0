/** The camera in the robot's head, wherever its picture comes from. */
@NullMarked
package dev.reachystudio.app.daemon.camera;

import org.jspecify.annotations.NullMarked;
