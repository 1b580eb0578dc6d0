/** Tries a library or a model in a process of its own, which may die of it. */
@NullMarked
package dev.reachystudio.backend.mujoco.trial;

import org.jspecify.annotations.NullMarked;
