package dev.reachystudio.app.studio.controls;

import dev.reachystudio.app.studio.theme.ThemeColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Values over the last seconds: dashed is what was asked, solid what was measured. The legend shows
 * the numbers at the cursor, which several plots may share, else the newest. Draws only when {@link
 * #redraw} is called.
 */
public final class Plot extends Region {

  private static final double LEGEND_PX = 24;

  private final SampleHistory history;
  private final List<PlotSeries> series;
  private final int[] channels;
  private final PlotScale widest;
  private final Canvas canvas = new Canvas();
  private final HBox legend = new HBox();
  private final List<Label> readings = new ArrayList<>();
  private final List<Region> swatches = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final DoubleProperty cursorS = new SimpleDoubleProperty(this, "cursorS", Double.NaN);
  private final PlotPainter painter;
  private PlotScale scale;
  private @Nullable ThemeColors colors;

  /**
   * @param title name and unit, such as {@code Head °}
   * @param history where the numbers come from, in the unit of the title
   * @param windowS how much time is shown, seconds
   * @param series the lines
   * @param least value that is always in the picture
   * @param greatest value that is always in the picture
   */
  public Plot(
      String title,
      SampleHistory history,
      double windowS,
      List<PlotSeries> series,
      double least,
      double greatest) {
    this.history = history;
    this.series = List.copyOf(series);
    channels =
        series.stream()
            .flatMapToInt(each -> IntStream.of(each.measured(), each.target()))
            .filter(channel -> channel >= 0)
            .toArray();
    widest = PlotScale.holding(least, greatest);
    scale = widest;
    painter = new PlotPainter(history, series, windowS);
    getStyleClass().add("plot");
    legend.getStyleClass().add("plot-legend");
    Label name = new Label(title);
    name.getStyleClass().add("plot-title");
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    legend.getChildren().addAll(name, gap);
    series.forEach(each -> legend.getChildren().add(entry(each)));
    getChildren().addAll(canvas, legend);
    canvas.setManaged(false);
    setOnMouseMoved(this::pointAt);
    setOnMouseDragged(this::pointAt);
    setOnMouseExited(leave -> cursorS.set(Double.NaN));
    cursorS.addListener(observable -> redraw());
  }

  private HBox entry(PlotSeries each) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setStyle("-fx-background-color: " + each.colorToken());
    Label name = new Label(each.name());
    name.setStyle("-fx-text-fill: " + each.colorToken());
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label reading = new Label();
    reading.getStyleClass().add("reading");
    reading.setMinWidth(Region.USE_PREF_SIZE);
    readings.add(reading);
    swatches.add(swatch);
    names.add(name);
    HBox entry = new HBox(swatch, name, reading);
    entry.getStyleClass().add("plot-entry");
    return entry;
  }

  /** Time of the cursor, seconds before the newest sample (≤ 0); NaN without a cursor. */
  public DoubleProperty cursorSProperty() {
    return cursorS;
  }

  /** The colours to draw with. */
  public void setColors(ThemeColors colors) {
    this.colors = colors;
    redraw();
  }

  /** Draws the newest numbers. */
  public void redraw() {
    ThemeColors with = colors;
    if (with == null || canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
      return;
    }
    double[] range = history.range(channels, history.newestS() - painter.windowS());
    if (Double.isFinite(range[0])) {
      scale = scale.next(Math.min(range[0], widest.low()), Math.max(range[1], widest.high()));
    }
    double atS = history.newestS() + (Double.isNaN(cursorS.get()) ? 0 : cursorS.get());
    for (int i = 0; i < series.size(); i++) {
      String reading = NumberText.of(history.valueAt(series.get(i).measured(), atS), 1);
      // Padded so that a sign or a digit more moves nothing.
      readings.get(i).setText(" ".repeat(Math.max(0, 5 - reading.length())) + reading);
    }
    painter.paint(canvas, with, scale, cursorS.get());
  }

  @Override
  protected void layoutChildren() {
    double left = getInsets().getLeft();
    double top = getInsets().getTop();
    double width = Math.max(0, getWidth() - left - getInsets().getRight());
    double height = Math.max(0, getHeight() - top - getInsets().getBottom() - LEGEND_PX);
    double indent = Math.min(PlotPainter.LEFT_PX, width);
    legend.resizeRelocate(left + indent, top, width - indent - PlotPainter.RIGHT_PX, LEGEND_PX);
    canvas.relocate(left, top + LEGEND_PX);
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      redraw();
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 140;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 160;
  }

  private void pointAt(MouseEvent mouse) {
    double at = painter.timeAt(mouse.getX() - canvas.getLayoutX(), canvas.getWidth());
    cursorS.set(at >= -painter.windowS() && at <= 0 ? at : Double.NaN);
  }

  /** Names of the lines, for tests. */
  List<String> legendTexts() {
    return Stream.concat(names.stream(), readings.stream()).map(Label::getText).toList();
  }
}
