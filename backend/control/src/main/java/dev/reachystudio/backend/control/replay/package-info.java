/**
 * Everything a control loop is given, cycle by cycle, recorded and given to a fresh one again: the
 * same inputs give bit-identical outputs.
 */
@NullMarked
package dev.reachystudio.backend.control.replay;

import org.jspecify.annotations.NullMarked;
