/** Starting and stopping in order. */
@NullMarked
package dev.reachystudio.app.daemon.lifecycle;

import org.jspecify.annotations.NullMarked;
