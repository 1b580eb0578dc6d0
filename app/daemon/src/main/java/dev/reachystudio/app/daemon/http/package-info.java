/**
 * The HTTP server: routing, guard, answers. The only package, with the sockets', that sees the HTTP
 * library.
 */
@NullMarked
package dev.reachystudio.app.daemon.http;

import org.jspecify.annotations.NullMarked;
