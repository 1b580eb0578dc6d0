/** Golden packets, and the reader for them. */
@NullMarked
package dev.reachystudio.backend.serial.vectors;

import org.jspecify.annotations.NullMarked;
