@NullMarked
package dev.reachystudio.app.daemon.idle;

import org.jspecify.annotations.NullMarked;
