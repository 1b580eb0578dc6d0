/** Forces: what holds the robot against its weight. */
@NullMarked
package dev.reachystudio.backend.control.dynamics;

import org.jspecify.annotations.NullMarked;
