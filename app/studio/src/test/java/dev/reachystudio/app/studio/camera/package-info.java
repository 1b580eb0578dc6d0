@NullMarked
package dev.reachystudio.app.studio.camera;

import org.jspecify.annotations.NullMarked;
