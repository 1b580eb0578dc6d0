/** The real-time core. */
@NullMarked
package dev.reachystudio.backend.control;

import org.jspecify.annotations.NullMarked;
