/**
 * What every workspace of the desktop application is given: the robot's newest state, commands,
 * preferences.
 */
@NullMarked
package dev.reachystudio.app.studio.desktop;

import org.jspecify.annotations.NullMarked;
