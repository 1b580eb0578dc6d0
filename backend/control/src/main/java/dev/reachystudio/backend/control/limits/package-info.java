/** What is asked becomes what the robot may do: validation before the loop, limits inside it. */
@NullMarked
package dev.reachystudio.backend.control.limits;

import org.jspecify.annotations.NullMarked;
