/** The Drive workspace: the robot in the middle, its pose beside it, plots and moves below. */
@NullMarked
package dev.reachystudio.app.studio.drive;

import org.jspecify.annotations.NullMarked;
