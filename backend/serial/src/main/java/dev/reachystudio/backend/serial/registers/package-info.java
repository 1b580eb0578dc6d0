/** What a motor's numbers mean: its control table, units, error bits. */
@NullMarked
package dev.reachystudio.backend.serial.registers;

import org.jspecify.annotations.NullMarked;
