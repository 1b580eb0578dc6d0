/**
 * A robot's motor bus without a robot: nine motors with their registers, the wire with its pace and
 * its faults. It speaks the protocol with a parser and an encoder of its own, so that it is a
 * witness against the driver's and not its echo.
 */
@NullMarked
package dev.reachystudio.backend.serial.simulated;

import org.jspecify.annotations.NullMarked;
