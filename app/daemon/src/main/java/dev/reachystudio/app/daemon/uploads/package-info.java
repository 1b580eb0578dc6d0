/** Moves and sounds that clients send in pieces, and playing them. */
@NullMarked
package dev.reachystudio.app.daemon.uploads;

import org.jspecify.annotations.NullMarked;
