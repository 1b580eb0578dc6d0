/** A robot as few merged meshes, ready for a renderer, with a choice of detail. No JavaFX. */
@NullMarked
package dev.reachystudio.render.model.scene;

import org.jspecify.annotations.NullMarked;
