@NullMarked
package dev.reachystudio.backend.control.dynamics;

import org.jspecify.annotations.NullMarked;
