@NullMarked
package dev.reachystudio.app.studio.theme;

import org.jspecify.annotations.NullMarked;
