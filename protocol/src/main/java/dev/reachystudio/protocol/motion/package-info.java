/** Recorded movements as data. */
@NullMarked
package dev.reachystudio.protocol.motion;

import org.jspecify.annotations.NullMarked;
