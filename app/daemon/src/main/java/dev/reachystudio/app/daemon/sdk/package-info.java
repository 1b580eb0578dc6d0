/** What clients of the SDK say and hear, whatever the transport. */
@NullMarked
package dev.reachystudio.app.daemon.sdk;

import org.jspecify.annotations.NullMarked;
