/** Tests of moves that are played without a robot. */
@NullMarked
package dev.reachystudio.backend.control.render;

import org.jspecify.annotations.NullMarked;
