/** Facts and data of the robot. */
@NullMarked
package dev.reachystudio.assets;

import org.jspecify.annotations.NullMarked;
