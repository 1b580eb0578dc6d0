@NullMarked
package dev.reachystudio.backend.control.motion;

import org.jspecify.annotations.NullMarked;
