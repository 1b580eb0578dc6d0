/** URDF and STL readers, link tree, mesh preparation. */
@NullMarked
package dev.reachystudio.render.model;

import org.jspecify.annotations.NullMarked;
