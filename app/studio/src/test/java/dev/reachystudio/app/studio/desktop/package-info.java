@NullMarked
package dev.reachystudio.app.studio.desktop;

import org.jspecify.annotations.NullMarked;
