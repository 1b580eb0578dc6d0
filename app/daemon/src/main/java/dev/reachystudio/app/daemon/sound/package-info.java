/** Sounds that belong to moves. */
@NullMarked
package dev.reachystudio.app.daemon.sound;

import org.jspecify.annotations.NullMarked;
