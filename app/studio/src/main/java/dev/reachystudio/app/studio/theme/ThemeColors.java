package dev.reachystudio.app.studio.theme;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of one theme by token, for canvases and the 3D view. Immutable; a theme switch brings
 * a new object.
 */
public final class ThemeColors {

  private final boolean dark;
  private final Map<String, Color> colors;

  private ThemeColors(boolean dark, Map<String, Color> colors) {
    this.dark = dark;
    this.colors = colors;
  }

  /** Reads the dark or the light theme. */
  public static ThemeColors load(boolean dark) {
    Map<String, Color> colors = new HashMap<>();
    TokenSheet.read(dark ? "tokens-dark.css" : "tokens-light.css")
        .forEach((token, value) -> colors.put(token, Color.web(value)));
    return new ThemeColors(dark, Map.copyOf(colors));
  }

  /** Whether this is the dark theme. */
  public boolean dark() {
    return dark;
  }

  /**
   * A colour.
   *
   * @param token name as in the style sheet, such as {@code -studio-intent}
   * @throws IllegalArgumentException if the theme has no such token
   */
  public Color get(String token) {
    Color color = colors.get(token);
    if (color == null) {
      throw new IllegalArgumentException("no colour token " + token);
    }
    return color;
  }
}
