@NullMarked
package dev.reachystudio.backend.mujoco.engine;

import org.jspecify.annotations.NullMarked;
