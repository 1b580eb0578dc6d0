/** What the daemon says about itself: status, lifecycle state, jobs. */
@NullMarked
package dev.reachystudio.protocol.daemon;

import org.jspecify.annotations.NullMarked;
