/** Tests that the same inputs give the same outputs. */
@NullMarked
package dev.reachystudio.backend.control.replay;

import org.jspecify.annotations.NullMarked;
