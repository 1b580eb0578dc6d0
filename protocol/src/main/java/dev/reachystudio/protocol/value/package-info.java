/** Immutable values: poses, joints, antennas, modes. SI units and radians. */
@NullMarked
package dev.reachystudio.protocol.value;

import org.jspecify.annotations.NullMarked;
