/** A robot in physics as the control loop sees it. */
@NullMarked
package dev.reachystudio.backend.mujoco.io;

import org.jspecify.annotations.NullMarked;
