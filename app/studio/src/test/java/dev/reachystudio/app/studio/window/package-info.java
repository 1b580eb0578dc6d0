/** The real window around a real daemon with the mockup robot. */
@NullMarked
package dev.reachystudio.app.studio.window;

import org.jspecify.annotations.NullMarked;
