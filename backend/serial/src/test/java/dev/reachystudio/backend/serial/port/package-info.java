@NullMarked
package dev.reachystudio.backend.serial.port;

import org.jspecify.annotations.NullMarked;
