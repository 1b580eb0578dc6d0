/** Tests of what clients of the SDK say. */
@NullMarked
package dev.reachystudio.app.daemon.sdk;

import org.jspecify.annotations.NullMarked;
