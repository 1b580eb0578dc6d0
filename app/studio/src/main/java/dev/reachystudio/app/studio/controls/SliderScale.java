package dev.reachystudio.app.studio.controls;

/**
 * From a value to its place on a slider and back.
 *
 * @param minimum value at the left end
 * @param maximum value at the right end, above the minimum
 * @param lengthPx length between the ends, pixels
 */
record SliderScale(double minimum, double maximum, double lengthPx) {

  /** Place of a value, pixels from the left end; values outside lie at the ends. */
  double place(double value) {
    return Math.clamp((value - minimum) / (maximum - minimum), 0.0, 1.0) * lengthPx;
  }

  /** Value at a place; places outside mean the ends. */
  double value(double placePx) {
    double fraction = lengthPx <= 0 ? 0 : Math.clamp(placePx / lengthPx, 0.0, 1.0);
    return minimum + fraction * (maximum - minimum);
  }
}
