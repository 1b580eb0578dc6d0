/** What the tools for motors find and change. */
@NullMarked
package dev.reachystudio.protocol.motor;

import org.jspecify.annotations.NullMarked;
