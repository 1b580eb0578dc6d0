/** The WebSockets: frames, outboxes, the state broadcaster and the endpoints. */
@NullMarked
package dev.reachystudio.app.daemon.ws;

import org.jspecify.annotations.NullMarked;
