@NullMarked
package dev.reachystudio.app.daemon.wheels;

import org.jspecify.annotations.NullMarked;
