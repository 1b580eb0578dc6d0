/** The daemon's own log, kept for clients and the studio. */
@NullMarked
package dev.reachystudio.app.daemon.logs;

import org.jspecify.annotations.NullMarked;
