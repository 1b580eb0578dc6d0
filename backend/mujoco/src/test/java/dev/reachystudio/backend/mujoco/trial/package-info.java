@NullMarked
package dev.reachystudio.backend.mujoco.trial;

import org.jspecify.annotations.NullMarked;
