/** Choosing which robot the studio drives: real ones over USB, and simulations. */
@NullMarked
package dev.reachystudio.app.studio.connect;

import org.jspecify.annotations.NullMarked;
