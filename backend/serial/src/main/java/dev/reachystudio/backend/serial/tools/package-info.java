/** Tools for motors: search, check, set up, restart, watch. They print nothing. */
@NullMarked
package dev.reachystudio.backend.serial.tools;

import org.jspecify.annotations.NullMarked;
