/** Classes that break a rule on purpose, to show that the rule fires. */
@NullMarked
package dev.reachystudio.backend.serial.codec.offenders;

import org.jspecify.annotations.NullMarked;
