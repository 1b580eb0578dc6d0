/** Short moves of our own making, in the official recorded-move format. */
@NullMarked
package dev.reachystudio.assets.moves;

import org.jspecify.annotations.NullMarked;
