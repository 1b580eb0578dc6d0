/** libmujoco behind a wall: nothing outside of this package sees a native pointer. */
@NullMarked
package dev.reachystudio.backend.mujoco.engine;

import org.jspecify.annotations.NullMarked;
