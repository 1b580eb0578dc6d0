package dev.reachystudio.app.studio.controls;

import dev.reachystudio.app.studio.theme.Fonts;
import dev.reachystudio.app.studio.theme.ThemeColors;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a plot: grid, axis texts, lines, cursor. */
final class PlotPainter {

  /** Room for the texts of the value axis. */
  static final double LEFT_PX = 42;

  /** Room for half of the last text of the time axis. */
  static final double RIGHT_PX = 10;

  private static final double TOP_PX = 6;
  private static final double BOTTOM_PX = 22;
  private static final double[] SOLID = {};
  private static final double[] DASHED = {4, 3};
  private static final double[] DOTTED = {1, 2};

  private final SampleHistory history;
  private final List<PlotSeries> series;
  private final double windowS;
  private final Font font = Font.font(Fonts.NUMBER, 11);

  PlotPainter(SampleHistory history, List<PlotSeries> series, double windowS) {
    this.history = history;
    this.series = List.copyOf(series);
    this.windowS = windowS;
  }

  double windowS() {
    return windowS;
  }

  /** Time at a place of the canvas, seconds before the newest sample. */
  double timeAt(double x, double width) {
    return -windowS * (1 - (x - LEFT_PX) / Math.max(1, width - LEFT_PX - RIGHT_PX));
  }

  /** Draws everything. */
  void paint(Canvas canvas, ThemeColors colors, PlotScale scale, double cursorS) {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    Area area = new Area(canvas.getWidth(), canvas.getHeight(), scale);
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.setFont(font);
    gc.setLineWidth(1);
    valueAxis(gc, area, colors);
    timeAxis(gc, area, colors);
    gc.save();
    gc.beginPath();
    gc.rect(LEFT_PX, TOP_PX - 2, area.spanX(), area.spanY() + 4);
    gc.clip();
    for (PlotSeries each : series) {
      Color color = colors.get(each.colorToken());
      if (each.target() >= 0) {
        gc.setGlobalAlpha(0.7);
        line(gc, area, each.target(), color, 1.2, DASHED);
        gc.setGlobalAlpha(1);
      }
      line(gc, area, each.measured(), color, 1.8, SOLID);
    }
    gc.restore();
    if (Double.isFinite(cursorS) && history.size() > 0) {
      cursor(gc, area, colors, cursorS);
    }
  }

  private void valueAxis(GraphicsContext gc, Area area, ThemeColors colors) {
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    int decimals = area.scale.step() < 1 ? 1 : 0;
    for (double value : area.scale.lines()) {
      double y = Math.round(area.y(value)) + 0.5;
      gc.setStroke(colors.get("-color-border-muted"));
      gc.strokeLine(LEFT_PX, y, LEFT_PX + area.spanX(), y);
      gc.setFill(colors.get("-color-fg-subtle"));
      gc.fillText(NumberText.of(value, decimals), LEFT_PX - 7, y);
    }
  }

  private void timeAxis(GraphicsContext gc, Area area, ThemeColors colors) {
    gc.setTextBaseline(VPos.BASELINE);
    gc.setFill(colors.get("-color-fg-subtle"));
    double y = area.height - 5;
    boolean narrow = area.spanX() < 150;
    double stepS = windowS / (narrow ? 2 : 5);
    for (int i = 0; i * stepS < windowS - 1e-9; i++) {
      String text = NumberText.of(i * stepS - windowS, 0) + (i == 0 ? " s" : "");
      gc.setTextAlign(TextAlignment.CENTER);
      gc.fillText(text, area.x(i * stepS - windowS) + (i == 0 ? 6 : 0), y);
    }
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText("now", LEFT_PX + area.spanX() + 2, y);
  }

  private void line(
      GraphicsContext gc, Area area, int channel, Color color, double width, double[] dashes) {
    gc.setStroke(color);
    gc.setLineWidth(width);
    gc.setLineDashes(dashes);
    double newestS = history.newestS();
    boolean drawing = false;
    gc.beginPath();
    for (int i = 0; i < history.size(); i++) {
      double value = history.value(channel, i);
      if (!Double.isFinite(value)) {
        drawing = false;
        continue;
      }
      double x = area.x(history.timeS(i) - newestS);
      if (drawing) {
        gc.lineTo(x, area.y(value));
      } else {
        gc.moveTo(x, area.y(value));
        drawing = true;
      }
    }
    gc.stroke();
    gc.setLineDashes(SOLID);
  }

  private void cursor(GraphicsContext gc, Area area, ThemeColors colors, double cursorS) {
    double x = Math.round(area.x(cursorS)) + 0.5;
    gc.setStroke(colors.get("-color-fg-muted"));
    gc.setLineWidth(1);
    gc.setLineDashes(DOTTED);
    gc.strokeLine(x, 0, x, TOP_PX + area.spanY());
    gc.setLineDashes(SOLID);
    for (PlotSeries each : series) {
      double value = history.valueAt(each.measured(), history.newestS() + cursorS);
      if (Double.isFinite(value)) {
        gc.setFill(colors.get("-color-bg-default"));
        gc.fillOval(x - 3, area.y(value) - 3, 6, 6);
        gc.setStroke(colors.get(each.colorToken()));
        gc.setLineWidth(1.6);
        gc.strokeOval(x - 3, area.y(value) - 3, 6, 6);
      }
    }
  }

  /** Where values and times lie on the canvas. */
  private final class Area {
    private final double width;
    private final double height;
    private final PlotScale scale;

    Area(double width, double height, PlotScale scale) {
      this.width = width;
      this.height = height;
      this.scale = scale;
    }

    double spanX() {
      return Math.max(1, width - LEFT_PX - RIGHT_PX);
    }

    double spanY() {
      return Math.max(1, height - TOP_PX - BOTTOM_PX);
    }

    double x(double beforeNowS) {
      return LEFT_PX + spanX() * (1 + beforeNowS / windowS);
    }

    double y(double value) {
      return TOP_PX + spanY() * (scale.high() - value) / (scale.high() - scale.low());
    }
  }
}
