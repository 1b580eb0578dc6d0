@NullMarked
package dev.reachystudio.backend.control.kinematics;

import org.jspecify.annotations.NullMarked;
