@NullMarked
package dev.reachystudio.app.studio.composition;

import org.jspecify.annotations.NullMarked;
