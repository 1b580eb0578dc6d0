/** Tests of recordings. */
@NullMarked
package dev.reachystudio.app.daemon.recording;

import org.jspecify.annotations.NullMarked;
