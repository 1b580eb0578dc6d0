/** Robot descriptions: links, joints, visuals, and the reader of URDF files. Pure values. */
@NullMarked
package dev.reachystudio.render.model.urdf;

import org.jspecify.annotations.NullMarked;
