/** What the robot does when nobody holds it any more. */
@NullMarked
package dev.reachystudio.app.daemon.idle;

import org.jspecify.annotations.NullMarked;
