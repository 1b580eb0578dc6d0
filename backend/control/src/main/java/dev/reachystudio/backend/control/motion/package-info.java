/**
 * Moves: functions of time that the control loop evaluates. Nothing here allocates while it runs.
 */
@NullMarked
package dev.reachystudio.backend.control.motion;

import org.jspecify.annotations.NullMarked;
