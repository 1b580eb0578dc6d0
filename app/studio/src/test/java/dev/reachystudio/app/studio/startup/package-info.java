/** Tests of what is done after a build. */
@NullMarked
package dev.reachystudio.app.studio.startup;

import org.jspecify.annotations.NullMarked;
