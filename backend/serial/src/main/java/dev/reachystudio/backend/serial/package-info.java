/** The real robot over USB: its motor bus, and a simulated one. */
@NullMarked
package dev.reachystudio.backend.serial;

import org.jspecify.annotations.NullMarked;
