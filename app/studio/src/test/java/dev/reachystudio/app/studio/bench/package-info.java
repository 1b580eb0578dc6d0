/** What {@code ./bench} measures. Not tests: nothing here passes or fails a build. */
@NullMarked
package dev.reachystudio.app.studio.bench;

import org.jspecify.annotations.NullMarked;
