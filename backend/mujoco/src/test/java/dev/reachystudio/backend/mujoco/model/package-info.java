@NullMarked
package dev.reachystudio.backend.mujoco.model;

import org.jspecify.annotations.NullMarked;
