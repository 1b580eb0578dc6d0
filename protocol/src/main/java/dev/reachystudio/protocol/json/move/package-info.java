/** Recorded moves as files, in the official format. */
@NullMarked
package dev.reachystudio.protocol.json.move;

import org.jspecify.annotations.NullMarked;
