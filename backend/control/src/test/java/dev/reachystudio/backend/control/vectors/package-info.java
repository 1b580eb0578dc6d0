/** Test vectors measured on the reference, and readers for them. */
@NullMarked
package dev.reachystudio.backend.control.vectors;

import org.jspecify.annotations.NullMarked;
