/** The robot daemon. */
@NullMarked
package dev.reachystudio.app.daemon;

import org.jspecify.annotations.NullMarked;
