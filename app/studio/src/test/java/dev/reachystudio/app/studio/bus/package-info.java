/**
 * The daemon over a simulated motor bus with faults: what the tests and the benchmarks share, and
 * the tests.
 */
@NullMarked
package dev.reachystudio.app.studio.bus;

import org.jspecify.annotations.NullMarked;
