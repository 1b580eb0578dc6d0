@NullMarked
package dev.reachystudio.backend.control.collision;

import org.jspecify.annotations.NullMarked;
