/** Classes that break a rule on purpose, to show that the rule fires. */
@NullMarked
package dev.reachystudio.render.camera.offenders;

import org.jspecify.annotations.NullMarked;
