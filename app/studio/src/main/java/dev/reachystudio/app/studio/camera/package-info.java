/** The picture of the robot's camera in the window. */
@NullMarked
package dev.reachystudio.app.studio.camera;

import org.jspecify.annotations.NullMarked;
