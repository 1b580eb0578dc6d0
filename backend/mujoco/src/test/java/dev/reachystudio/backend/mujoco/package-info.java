@NullMarked
package dev.reachystudio.backend.mujoco;

import org.jspecify.annotations.NullMarked;
