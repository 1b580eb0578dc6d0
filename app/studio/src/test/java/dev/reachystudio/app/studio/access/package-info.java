@NullMarked
package dev.reachystudio.app.studio.access;

import org.jspecify.annotations.NullMarked;
