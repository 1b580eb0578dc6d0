/** Which managed app or session holds the robot. */
@NullMarked
package dev.reachystudio.lock;

import org.jspecify.annotations.NullMarked;
