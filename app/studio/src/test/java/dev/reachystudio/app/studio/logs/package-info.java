@NullMarked
package dev.reachystudio.app.studio.logs;

import org.jspecify.annotations.NullMarked;
