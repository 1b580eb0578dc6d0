/** Colours, type and measures: two themes over AtlantaFX's Primer. */
@NullMarked
package dev.reachystudio.app.studio.theme;

import org.jspecify.annotations.NullMarked;
