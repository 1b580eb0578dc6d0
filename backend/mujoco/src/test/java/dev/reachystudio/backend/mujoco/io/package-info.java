/** Tests of the robot in physics. */
@NullMarked
package dev.reachystudio.backend.mujoco.io;

import org.jspecify.annotations.NullMarked;
