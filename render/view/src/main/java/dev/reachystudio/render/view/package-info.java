/** The JavaFX 3D view of the robot. */
@NullMarked
package dev.reachystudio.render.view;

import org.jspecify.annotations.NullMarked;
