/** The robot in numbers: geometry, limits, motors, named poses, masses, camera. */
@NullMarked
package dev.reachystudio.assets.numbers;

import org.jspecify.annotations.NullMarked;
