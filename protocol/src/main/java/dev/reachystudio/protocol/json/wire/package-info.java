/**
 * The JSON of the daemon's routes and sockets. The only package that sees the JSON library for
 * them.
 */
@NullMarked
package dev.reachystudio.protocol.json.wire;

import org.jspecify.annotations.NullMarked;
