/**
 * What is done after a build so that a start takes less time: {@code
 * docs/decisions/0005-start-up-cache.md}.
 */
@NullMarked
package dev.reachystudio.app.studio.startup;

import org.jspecify.annotations.NullMarked;
