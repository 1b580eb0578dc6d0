@NullMarked
package dev.reachystudio.app.studio.motors;

import org.jspecify.annotations.NullMarked;
