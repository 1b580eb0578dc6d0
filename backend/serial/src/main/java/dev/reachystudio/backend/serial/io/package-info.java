/** The real robot as the control loop sees it: goals and readings over the motor bus, safely. */
@NullMarked
package dev.reachystudio.backend.serial.io;

import org.jspecify.annotations.NullMarked;
