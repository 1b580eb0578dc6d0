/** Recorded moves by name or from a file. */
@NullMarked
package dev.reachystudio.app.daemon.moves;

import org.jspecify.annotations.NullMarked;
