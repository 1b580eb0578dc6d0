/**
 * Reusable controls: number fields, sliders that show what was asked and what was reached, outcome
 * strips and plots. Nothing here knows the robot.
 */
@NullMarked
package dev.reachystudio.app.studio.controls;

import org.jspecify.annotations.NullMarked;
