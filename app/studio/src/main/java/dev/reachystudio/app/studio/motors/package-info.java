/** The Motors workspace: the nine motors, one of them in detail, and their bus. */
@NullMarked
package dev.reachystudio.app.studio.motors;

import org.jspecify.annotations.NullMarked;
