package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.studio.theme.ThemeColors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Commands in each of the last 30 seconds, as bars. */
final class Sparkline extends Canvas {

  private static final double BAR_PX = 2;
  private static final double STEP_PX = 2.8;
  private static final double HEIGHT_PX = 18;

  Sparkline() {
    super(30 * STEP_PX, HEIGHT_PX);
  }

  /**
   * Draws.
   *
   * @param counts commands per second, oldest first
   * @param result what became of the last one, for the colour
   */
  void show(int[] counts, Writer.Result result, ThemeColors colors) {
    GraphicsContext graphics = getGraphicsContext2D();
    graphics.clearRect(0, 0, getWidth(), getHeight());
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    Color color = color(result, colors);
    for (int i = 0; i < counts.length; i++) {
      boolean silent = counts[i] == 0;
      double height = silent ? 1 : Math.max(2, counts[i] / (double) most * HEIGHT_PX);
      graphics.setFill(silent ? color.deriveColor(0, 1, 1, 0.6) : color);
      graphics.fillRect(
          Math.rint(i * STEP_PX), Math.rint(HEIGHT_PX - height), BAR_PX, Math.rint(height));
    }
  }

  private static Color color(Writer.Result result, ThemeColors colors) {
    return switch (result) {
      case EXECUTED, WRITING, SUPERSEDED -> colors.get("-studio-intent");
      case CLAMPED, CONFLICT -> colors.get("-studio-caution");
      case REFUSED -> colors.get("-color-danger-fg");
      case READING -> colors.get("-color-fg-subtle");
    };
  }
}
