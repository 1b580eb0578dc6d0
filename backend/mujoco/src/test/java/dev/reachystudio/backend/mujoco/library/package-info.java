@NullMarked
package dev.reachystudio.backend.mujoco.library;

import org.jspecify.annotations.NullMarked;
