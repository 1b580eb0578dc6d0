/** Python packages as files: downloaded with pip, read and verified; never installed, never run. */
@NullMarked
package dev.reachystudio.app.daemon.wheels;

import org.jspecify.annotations.NullMarked;
