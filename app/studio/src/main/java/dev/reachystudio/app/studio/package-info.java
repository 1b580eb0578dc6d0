/** The composition root: the command line and the desktop application. */
@NullMarked
package dev.reachystudio.app.studio;

import org.jspecify.annotations.NullMarked;
