/** The real-time duty cycle, its command path and its published state. */
@NullMarked
package dev.reachystudio.backend.control.loop;

import org.jspecify.annotations.NullMarked;
