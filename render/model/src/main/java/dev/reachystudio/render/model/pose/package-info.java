/** Where every link of a robot is for a given body state. Made to be called on every frame. */
@NullMarked
package dev.reachystudio.render.model.pose;

import org.jspecify.annotations.NullMarked;
