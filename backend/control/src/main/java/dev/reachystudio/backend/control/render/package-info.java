/** Plays moves without a robot and without waiting: what comes out is what would be played. */
@NullMarked
package dev.reachystudio.backend.control.render;

import org.jspecify.annotations.NullMarked;
