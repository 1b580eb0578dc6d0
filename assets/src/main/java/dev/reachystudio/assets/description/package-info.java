/**
 * Robot descriptions as files: the official one where it was fetched, and one drawn from our own
 * primitives.
 */
@NullMarked
package dev.reachystudio.assets.description;

import org.jspecify.annotations.NullMarked;
