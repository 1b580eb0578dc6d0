/** Random commands and faults against the control loop, and what must hold whatever they are. */
@NullMarked
package dev.reachystudio.backend.control.fuzz;

import org.jspecify.annotations.NullMarked;
