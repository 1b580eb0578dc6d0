@NullMarked
package dev.reachystudio.app.studio.connect;

import org.jspecify.annotations.NullMarked;
