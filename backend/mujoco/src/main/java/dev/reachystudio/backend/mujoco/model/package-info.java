/** Which model physics runs: our own robot and scenes, the official ones, or somebody's file. */
@NullMarked
package dev.reachystudio.backend.mujoco.model;

import org.jspecify.annotations.NullMarked;
