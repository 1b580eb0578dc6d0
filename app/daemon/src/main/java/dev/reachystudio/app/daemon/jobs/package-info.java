/** Long work with progress that clients can follow. */
@NullMarked
package dev.reachystudio.app.daemon.jobs;

import org.jspecify.annotations.NullMarked;
