/** Triangle meshes: reading STL, normals with creases, fewer triangles. Metres; no JavaFX. */
@NullMarked
package dev.reachystudio.render.model.mesh;

import org.jspecify.annotations.NullMarked;
