/**
 * Kinematics of the head and the mathematics of poses. No state is shared: solvers belong to one
 * thread, everything else is immutable.
 */
@NullMarked
package dev.reachystudio.backend.control.kinematics;

import org.jspecify.annotations.NullMarked;
