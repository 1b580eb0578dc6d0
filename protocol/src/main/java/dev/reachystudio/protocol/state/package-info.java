/** What the control loop publishes: one snapshot per cycle. */
@NullMarked
package dev.reachystudio.protocol.state;

import org.jspecify.annotations.NullMarked;
