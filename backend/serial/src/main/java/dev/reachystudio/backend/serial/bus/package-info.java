/** The motor bus: requests, answers, deadlines, retries. */
@NullMarked
package dev.reachystudio.backend.serial.bus;

import org.jspecify.annotations.NullMarked;
