/** Who is connected, and what they do. */
@NullMarked
package dev.reachystudio.app.daemon.clients;

import org.jspecify.annotations.NullMarked;
