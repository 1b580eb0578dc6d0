/** Lines of bytes to motors, and how they are found and opened. */
@NullMarked
package dev.reachystudio.backend.serial.port;

import org.jspecify.annotations.NullMarked;
