/** Classes that break a rule on purpose, to show that the rule fires. */
@NullMarked
package dev.reachystudio.backend.mujoco.io.offenders;

import org.jspecify.annotations.NullMarked;
