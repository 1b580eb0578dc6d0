/** The window around the workspaces: rail, toolbar with STOP, status bar. */
@NullMarked
package dev.reachystudio.app.studio.shell;

import org.jspecify.annotations.NullMarked;
