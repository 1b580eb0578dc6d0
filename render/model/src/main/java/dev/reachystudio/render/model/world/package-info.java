/** The things around a simulated robot as meshes. */
@NullMarked
package dev.reachystudio.render.model.world;

import org.jspecify.annotations.NullMarked;
