/** The one place where threads are made. */
@NullMarked
package dev.reachystudio.backend.control.thread;

import org.jspecify.annotations.NullMarked;
