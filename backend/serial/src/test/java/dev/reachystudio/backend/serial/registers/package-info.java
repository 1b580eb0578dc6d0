@NullMarked
package dev.reachystudio.backend.serial.registers;

import org.jspecify.annotations.NullMarked;
