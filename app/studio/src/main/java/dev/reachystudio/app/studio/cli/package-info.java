/** The command line: options, their aliases, and what they start. */
@NullMarked
package dev.reachystudio.app.studio.cli;

import org.jspecify.annotations.NullMarked;
