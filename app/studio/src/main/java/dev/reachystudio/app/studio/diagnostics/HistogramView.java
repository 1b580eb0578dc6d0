package dev.reachystudio.app.studio.diagnostics;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.diagnostics.HistogramPainter.Mark;
import dev.reachystudio.app.studio.diagnostics.Timing.Distribution;
import dev.reachystudio.app.studio.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One distribution: what it is, its figures, its picture. The pointer reads a bar. */
final class HistogramView extends VBox {

  /** As long as 99.999; a longest cycle beyond that moves its neighbours, once. */
  private static final int READING_CHARS = 6;

  /**
   * A figure above the picture, and a mark in it.
   *
   * @param name such as {@code p99}
   * @param share the share it is a percentile of; 1 is the longest of all
   */
  record Percentile(String name, double share) {}

  private final List<Percentile> percentiles;
  private final List<Label> readings = new ArrayList<>();
  private final Label caption;
  private final String meaning;
  private final Canvas canvas = new Canvas();
  private final HistogramPainter painter;
  private @Nullable Distribution shown;
  private double periodNs;
  private int pointedAt = -1;

  /**
   * @param title what is measured
   * @param meaning that in a few words
   * @param percentiles the figures
   * @param theme colours
   */
  HistogramView(String title, String meaning, List<Percentile> percentiles, Theme theme) {
    this.percentiles = List.copyOf(percentiles);
    this.meaning = meaning;
    caption = new Label(meaning);
    painter = new HistogramPainter(canvas, theme.colors());
    getStyleClass().addAll("card", "histogram");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(title + ", " + meaning);
    Label name = new Label(title);
    name.getStyleClass().add("panel-title");
    name.setMinWidth(USE_PREF_SIZE);
    caption.getStyleClass().add("caption");
    caption.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(name, caption, gap);
    head.getStyleClass().add("histogram-head");
    head.setAlignment(Pos.BASELINE_LEFT);
    percentiles.forEach(each -> head.getChildren().add(reading(each.name())));
    Picture picture = new Picture();
    setVgrow(picture, Priority.ALWAYS);
    getChildren().addAll(head, picture);
    theme
        .colorsProperty()
        .subscribe(
            colors -> {
              painter.colors(colors);
              draw();
            });
    canvas.setOnMouseMoved(mouse -> point(mouse.getX()));
    canvas.setOnMouseExited(leave -> point(-1));
  }

  private HBox reading(String name) {
    Label word = new Label(name);
    word.getStyleClass().add("caption");
    Label number = new Label();
    number.getStyleClass().add("number");
    Label unit = new Label("ms");
    unit.getStyleClass().addAll("number-small", "subtle");
    List.of(word, number, unit).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    readings.add(number);
    HBox reading = new HBox(6, word, number, unit);
    reading.setAlignment(Pos.BASELINE_LEFT);
    return reading;
  }

  /** Shows a distribution. */
  void show(Distribution distribution, double periodOfLoopNs) {
    shown = distribution;
    periodNs = periodOfLoopNs;
    for (int i = 0; i < percentiles.size(); i++) {
      String number = NumberText.of(distribution.percentileNs(percentiles.get(i).share()) / 1e6, 3);
      readings.get(i).setText(" ".repeat(Math.max(0, READING_CHARS - number.length())) + number);
    }
    describe();
    draw();
  }

  private void point(double x) {
    pointedAt = shown == null || x < 0 ? -1 : painter.bucketAt(x, shown.shown());
    describe();
  }

  /** The bar under the pointer, else what is measured. */
  private void describe() {
    Distribution of = shown;
    if (of == null || pointedAt < 0 || pointedAt >= of.shown().buckets()) {
      caption.setText(meaning);
      return;
    }
    long cycles = of.shown().count(pointedAt);
    caption.setText(
        NumberText.of(of.shown().lowerNs(pointedAt) / 1e6, 3)
            + " to "
            + NumberText.of(of.shown().upperNs(pointedAt) / 1e6, 3)
            + " ms: "
            + (cycles == 1 ? "1 cycle" : NumberText.count(cycles) + " cycles"));
  }

  private void draw() {
    Distribution of = shown;
    if (of != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      List<Mark> marks =
          percentiles.stream()
              .map(each -> new Mark(each.name(), of.percentileNs(each.share())))
              .toList();
      painter.paint(of, marks, periodNs);
    }
  }

  /** The canvas in all the room there is. */
  private final class Picture extends Pane {
    Picture() {
      canvas.setManaged(false);
      getChildren().add(canvas);
      setMinSize(0, 110);
    }

    @Override
    protected void layoutChildren() {
      if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
      }
    }
  }
}
