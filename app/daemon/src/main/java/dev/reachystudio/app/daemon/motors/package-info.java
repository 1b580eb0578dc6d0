/** The robot's motors beside the control loop: single packets, maintenance. */
@NullMarked
package dev.reachystudio.app.daemon.motors;

import org.jspecify.annotations.NullMarked;
