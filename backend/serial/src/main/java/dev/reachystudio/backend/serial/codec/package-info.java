/** Dynamixel protocol 2.0: packets to bytes and bytes to packets. Knows no ports and no threads. */
@NullMarked
package dev.reachystudio.backend.serial.codec;

import org.jspecify.annotations.NullMarked;
