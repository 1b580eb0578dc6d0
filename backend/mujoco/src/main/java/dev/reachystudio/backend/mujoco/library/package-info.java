/** Where libmujoco is, and whether a file is one, told from its bytes before it is loaded. */
@NullMarked
package dev.reachystudio.backend.mujoco.library;

import org.jspecify.annotations.NullMarked;
