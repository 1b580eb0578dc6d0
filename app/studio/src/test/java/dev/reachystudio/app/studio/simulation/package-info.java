@NullMarked
package dev.reachystudio.app.studio.simulation;

import org.jspecify.annotations.NullMarked;
