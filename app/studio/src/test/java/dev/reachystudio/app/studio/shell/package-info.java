@NullMarked
package dev.reachystudio.app.studio.shell;

import org.jspecify.annotations.NullMarked;
