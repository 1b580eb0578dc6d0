package dev.reachystudio.render.view;

import javafx.scene.paint.Color;

/** The colours of motors by how hard they work: green, amber at the middle, red at the limit. */
final class EffortScale {

  /** So many different colours: the eye sees no step, and a steady motor is painted once. */
  static final int STEPS = 24;

  private static final double MIDDLE = 0.5;

  private final Color[] colors = new Color[STEPS + 1];

  EffortScale(ViewColors view) {
    for (int step = 0; step <= STEPS; step++) {
      colors[step] = color(view, (double) step / STEPS);
    }
  }

  Color color(int step) {
    return colors[step];
  }

  /** The step of a share of the limit, 0…1; beyond the limit it is the last. */
  static int step(double share) {
    return (int) Math.round(Math.clamp(share, 0, 1) * STEPS);
  }

  private static Color color(ViewColors view, double share) {
    return share < MIDDLE
        ? view.success().interpolate(view.caution(), share / MIDDLE)
        : view.caution().interpolate(view.violation(), (share - MIDDLE) / (1 - MIDDLE));
  }
}
