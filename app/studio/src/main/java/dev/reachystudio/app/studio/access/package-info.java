/** The Control workspace: who is in control, and who writes. */
@NullMarked
package dev.reachystudio.app.studio.access;

import org.jspecify.annotations.NullMarked;
