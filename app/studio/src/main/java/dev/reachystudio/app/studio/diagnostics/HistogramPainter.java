package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.theme.Fonts;
import dev.reachystudio.app.studio.theme.ThemeColors;
import dev.reachystudio.backend.control.loop.HistogramSnapshot;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws a distribution: both axes logarithmic, so that one late cycle among a million can be seen;
 * bars of the scope, those of the last second before them, marks and the period.
 */
final class HistogramPainter {

  private static final double LEFT_PX = 46;
  private static final double RIGHT_PX = 14;
  private static final double BOTTOM_PX = 24;

  /** Two rows of mark names. */
  private static final double TOP_PX = 32;

  private static final double ROW_PX = 14;
  private static final double[] DASHED = {4, 3};

  private final Font font = Font.font(Fonts.NUMBER, 11);
  private final Canvas canvas;
  private final GraphicsContext gc;
  private ThemeColors colors;
  private LogTimeAxis axis = LogTimeAxis.holding(0);
  private double periodNs;

  /** Exponent of the highest line, at least 10 cycles. */
  private int decades = 1;

  /** A named place on the time axis. */
  record Mark(String name, double atNs) {}

  HistogramPainter(Canvas canvas, ThemeColors colors) {
    this.canvas = canvas;
    this.gc = canvas.getGraphicsContext2D();
    this.colors = colors;
  }

  void colors(ThemeColors with) {
    colors = with;
  }

  /** Draws everything. */
  void paint(Timing.Distribution of, List<Mark> marks, double periodNs) {
    this.periodNs = periodNs;
    axis = LogTimeAxis.holding((double) of.shown().maxNs());
    decades = decades(greatestCount(of.shown()));
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    gc.setFont(font);
    gc.setLineWidth(1);
    gc.setLineDashes();
    countAxis();
    timeAxis();
    bars(of.shown(), colors.get("-color-fg-subtle"));
    if (of.shown().total() != of.second().total()) {
      bars(of.second(), colors.get("-color-fg-default"));
    }
    period();
    marks(marks);
  }

  private static long greatestCount(HistogramSnapshot counts) {
    long greatest = 0;
    for (int i = 0; i < counts.buckets(); i++) {
      greatest = Math.max(greatest, counts.count(i));
    }
    return greatest;
  }

  private static int decades(long greatest) {
    int decades = 1;
    for (long ten = 10; ten < greatest; ten *= 10) {
      decades++;
    }
    return decades;
  }

  /** The bucket under a point, or −1. */
  int bucketAt(double x, HistogramSnapshot counts) {
    for (int i = 0; i < counts.buckets(); i++) {
      if (x >= left(counts, i) && x < right(counts, i) && x > LEFT_PX) {
        return i;
      }
    }
    return -1;
  }

  private double spanX() {
    return Math.max(1, canvas.getWidth() - LEFT_PX - RIGHT_PX);
  }

  private double bottom() {
    return Math.max(TOP_PX + 1, canvas.getHeight() - BOTTOM_PX);
  }

  private double x(double ns) {
    return LEFT_PX + spanX() * axis.place(ns);
  }

  private double left(HistogramSnapshot counts, int bucket) {
    return x((double) counts.lowerNs(bucket));
  }

  private double right(HistogramSnapshot counts, int bucket) {
    return x((double) counts.upperNs(bucket));
  }

  /** A single cycle stands a little above the ground, which is why the axis begins below 1. */
  private double y(double count) {
    double belowOne = 0.25;
    double share = (Math.log10(count) + belowOne) / (decades + belowOne);
    return bottom() - (bottom() - TOP_PX) * share;
  }

  private void countAxis() {
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    int every = (bottom() - TOP_PX) / (decades + 1) < 16 ? 2 : 1;
    for (int exponent = 0; exponent <= decades; exponent += every) {
      double y = Math.round(y(Math.pow(10, exponent))) + 0.5;
      gc.setStroke(colors.get("-color-border-muted"));
      gc.strokeLine(LEFT_PX, y, LEFT_PX + spanX(), y);
      gc.setFill(colors.get("-color-fg-subtle"));
      gc.fillText(countLabel(exponent), LEFT_PX - 8, y);
    }
  }

  private static String countLabel(int exponent) {
    String digits = "1" + "0".repeat(exponent % 3);
    return switch (exponent / 3) {
      case 0 -> digits;
      case 1 -> digits + "k";
      case 2 -> digits + "M";
      default -> digits + "G";
    };
  }

  private void timeAxis() {
    gc.setTextBaseline(VPos.BASELINE);
    for (double decade : axis.decades()) {
      double x = Math.round(x(decade)) + 0.5;
      boolean last = decade >= axis.highNs();
      gc.setStroke(colors.get("-color-border-muted"));
      gc.strokeLine(x, bottom(), x, bottom() + 4);
      gc.setFill(colors.get("-color-fg-subtle"));
      gc.setTextAlign(last ? TextAlignment.RIGHT : TextAlignment.CENTER);
      gc.fillText(LogTimeAxis.label(decade), last ? x + RIGHT_PX : x, canvas.getHeight() - 6);
    }
    gc.setStroke(colors.get("-color-border-default"));
    gc.strokeLine(LEFT_PX, bottom() + 0.5, LEFT_PX + spanX(), bottom() + 0.5);
  }

  private void bars(HistogramSnapshot counts, Color color) {
    Color beyond = colors.get("-studio-caution");
    for (int i = 0; i < counts.buckets(); i++) {
      if (counts.count(i) > 0) {
        double left = Math.rint(left(counts, i));
        double width = Math.max(2, Math.rint(right(counts, i)) - left - 1);
        double top = Math.rint(y((double) counts.count(i)));
        gc.setFill(counts.lowerNs(i) >= periodNs ? beyond : color);
        gc.fillRect(left, top, width, Math.max(2, bottom() - top));
      }
    }
  }

  private void period() {
    double x = Math.round(x(periodNs)) + 0.5;
    gc.setStroke(colors.get("-studio-caution"));
    gc.setLineDashes(DASHED);
    gc.strokeLine(x, TOP_PX - 2, x, bottom());
    gc.setLineDashes();
  }

  private void marks(List<Mark> marks) {
    List<Mark> named = new ArrayList<>(marks);
    named.add(new Mark("period", periodNs));
    named.removeIf(mark -> !Double.isFinite(mark.atNs()));
    named.sort(java.util.Comparator.comparingDouble(Mark::atNs));
    double[] rowEnd = {0, 0};
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (Mark mark : named) {
      boolean isPeriod = mark.name().equals("period");
      double halfPx = mark.name().length() * 3.4 + 3;
      double x = Math.round(x(mark.atNs())) + 0.5;
      double textX = Math.clamp(x, LEFT_PX + halfPx, LEFT_PX + spanX() - halfPx + RIGHT_PX);
      // The names of marks that are close go into two rows; each is behind the one before it.
      int row = textX - halfPx >= rowEnd[0] || rowEnd[0] <= rowEnd[1] ? 0 : 1;
      textX = Math.max(textX, rowEnd[row] + halfPx);
      rowEnd[row] = textX + halfPx;
      double rowY = ROW_PX * (1 - row) + ROW_PX / 2;
      gc.setStroke(colors.get("-color-fg-default"));
      if (!isPeriod) {
        gc.strokeLine(x, TOP_PX - 2, x, bottom());
      }
      gc.setFill(colors.get(isPeriod ? "-color-warning-fg" : "-color-fg-default"));
      gc.fillText(mark.name(), textX, rowY);
    }
  }
}
