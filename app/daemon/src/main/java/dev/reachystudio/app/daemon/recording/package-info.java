/**
 * Recordings of what the robot does: every control cycle goes to disk while it runs, and becomes a
 * move in the official format when it is stopped.
 */
@NullMarked
package dev.reachystudio.app.daemon.recording;

import org.jspecify.annotations.NullMarked;
