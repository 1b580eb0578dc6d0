/**
 * The composition root: the only place that knows every part, and wires them with plain
 * constructors.
 */
@NullMarked
package dev.reachystudio.app.studio.composition;

import org.jspecify.annotations.NullMarked;
