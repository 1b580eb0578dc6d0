/** Whether the simulated bus is a good witness. */
@NullMarked
package dev.reachystudio.backend.serial.simulated;

import org.jspecify.annotations.NullMarked;
