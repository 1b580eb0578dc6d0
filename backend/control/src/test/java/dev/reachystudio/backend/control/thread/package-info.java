@NullMarked
package dev.reachystudio.backend.control.thread;

import org.jspecify.annotations.NullMarked;
