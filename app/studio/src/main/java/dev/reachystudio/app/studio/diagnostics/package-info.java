/** Diagnostics: whether the control loop is on time, and what the system grants it. */
@NullMarked
package dev.reachystudio.app.studio.diagnostics;

import org.jspecify.annotations.NullMarked;
