package dev.reachystudio.render.view;

import javafx.scene.paint.Color;

/** Colours of translucent materials. */
final class Translucent {

  private Translucent() {}

  /**
   * A material's colour at some opacity. The 3D pipeline of JavaFX adds a material's light to what
   * is behind it times (1 − opacity), without taking the light times the opacity first: so the
   * colour has to be darkened by it.
   */
  static Color of(Color color, double opacity) {
    return Color.color(
        color.getRed() * opacity, color.getGreen() * opacity, color.getBlue() * opacity, opacity);
  }
}
