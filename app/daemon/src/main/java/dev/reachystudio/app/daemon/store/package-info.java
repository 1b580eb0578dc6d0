/** Small files in the user's configuration folder. */
@NullMarked
package dev.reachystudio.app.daemon.store;

import org.jspecify.annotations.NullMarked;
