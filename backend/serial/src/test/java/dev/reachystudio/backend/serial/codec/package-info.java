@NullMarked
package dev.reachystudio.backend.serial.codec;

import org.jspecify.annotations.NullMarked;
