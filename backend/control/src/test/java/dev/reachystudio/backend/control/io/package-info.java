@NullMarked
package dev.reachystudio.backend.control.io;

import org.jspecify.annotations.NullMarked;
