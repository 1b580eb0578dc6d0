/** The real robot over a simulated bus, and its parts alone. */
@NullMarked
package dev.reachystudio.backend.serial.io;

import org.jspecify.annotations.NullMarked;
