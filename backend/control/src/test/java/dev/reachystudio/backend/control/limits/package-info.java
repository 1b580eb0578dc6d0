@NullMarked
package dev.reachystudio.backend.control.limits;

import org.jspecify.annotations.NullMarked;
