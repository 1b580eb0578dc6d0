@NullMarked
package dev.reachystudio.backend.serial.bus;

import org.jspecify.annotations.NullMarked;
