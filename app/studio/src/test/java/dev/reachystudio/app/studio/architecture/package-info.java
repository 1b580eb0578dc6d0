/**
 * The rules of the house that a compiler does not know, each with an offender that shows it fires.
 */
@NullMarked
package dev.reachystudio.app.studio.architecture;

import org.jspecify.annotations.NullMarked;
