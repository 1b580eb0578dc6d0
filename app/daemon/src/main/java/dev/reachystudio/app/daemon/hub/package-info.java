/** Data sets of the Hugging Face hub: their cache on this machine, and their download into it. */
@NullMarked
package dev.reachystudio.app.daemon.hub;

import org.jspecify.annotations.NullMarked;
