/** What the robot can be asked, and what became of it. */
@NullMarked
package dev.reachystudio.protocol.command;

import org.jspecify.annotations.NullMarked;
