package dev.reachystudio.app.studio.controls;

/**
 * One line of a plot, or two: what was asked and what was measured, in one colour.
 *
 * @param name name in the legend
 * @param colorToken colour token of the theme, such as {@code -studio-track-roll}
 * @param measured channel of the history with what was measured, solid
 * @param target channel with what was asked, dashed; −1 if there is none
 */
public record PlotSeries(String name, String colorToken, int measured, int target) {}
