/** Whether parts of the robot would touch each other. */
@NullMarked
package dev.reachystudio.backend.control.collision;

import org.jspecify.annotations.NullMarked;
