/** The robot's description: the built-in drawing, and the official one fetched by the user. */
@NullMarked
package dev.reachystudio.app.daemon.description;

import org.jspecify.annotations.NullMarked;
