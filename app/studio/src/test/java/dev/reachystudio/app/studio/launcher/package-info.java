/**
 * The shell script that starts everything, tried out with a Java and a Maven that only write down
 * what they were asked.
 */
@NullMarked
package dev.reachystudio.app.studio.launcher;

import org.jspecify.annotations.NullMarked;
