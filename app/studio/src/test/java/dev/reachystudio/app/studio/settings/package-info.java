@NullMarked
package dev.reachystudio.app.studio.settings;

import org.jspecify.annotations.NullMarked;
