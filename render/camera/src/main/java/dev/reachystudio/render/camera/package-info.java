/** What the camera in the robot's head sees in simulation, drawn offscreen. */
@NullMarked
package dev.reachystudio.render.camera;

import org.jspecify.annotations.NullMarked;
