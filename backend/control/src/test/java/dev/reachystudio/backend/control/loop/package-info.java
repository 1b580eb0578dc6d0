@NullMarked
package dev.reachystudio.backend.control.loop;

import org.jspecify.annotations.NullMarked;
