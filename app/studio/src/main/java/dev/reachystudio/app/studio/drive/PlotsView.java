package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.Plot;
import dev.reachystudio.app.studio.controls.PlotSeries;
import dev.reachystudio.app.studio.theme.Theme;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Target and measured values over the last ten seconds. Drawn at most 30 times a second, on show.
 */
final class PlotsView extends HBox {

  private static final long PERIOD_NS = 1_000_000_000L / 31;

  private final List<Plot> plots;
  private final HBox tools;
  private long lastNs = Long.MIN_VALUE / 2;

  PlotsView(TrackingHistory history, Theme theme) {
    getStyleClass().add("plots");
    Plot head =
        plot(
            "Head °",
            history,
            List.of(
                series("roll", "-studio-track-roll", 0),
                series("pitch", "-studio-track-pitch", 1),
                series("yaw", "-studio-track-yaw", 2)),
            -20,
            20);
    Plot antennas =
        plot(
            "Antennas °",
            history,
            List.of(
                new PlotSeries(
                    "right",
                    "-studio-track-antenna-right",
                    TrackingHistory.RIGHT,
                    TrackingHistory.RIGHT_TARGET),
                new PlotSeries(
                    "left",
                    "-studio-track-antenna-left",
                    TrackingHistory.LEFT,
                    TrackingHistory.LEFT_TARGET)),
            -40,
            40);
    Plot tracking =
        plot(
            "Tracking °",
            history,
            List.of(new PlotSeries("RMS", "-studio-intent", TrackingHistory.ERROR, -1)),
            0,
            2);
    plots = List.of(head, antennas, tracking);
    grow(head, 408);
    grow(antennas, 330);
    grow(tracking, 254);
    antennas.cursorSProperty().bindBidirectional(head.cursorSProperty());
    tracking.cursorSProperty().bindBidirectional(head.cursorSProperty());
    getChildren().setAll(plots);
    theme.colorsProperty().subscribe(colors -> plots.forEach(plot -> plot.setColors(colors)));
    tools = tools(history);
  }

  private static PlotSeries series(String name, String color, int axis) {
    return new PlotSeries(
        name, color, TrackingHistory.ROLL + axis, TrackingHistory.ROLL_TARGET + axis);
  }

  private static Plot plot(
      String title, TrackingHistory history, List<PlotSeries> series, double low, double high) {
    return new Plot(title, history.samples(), TrackingHistory.WINDOW_S, series, low, high);
  }

  /** The shares of the width are those of the pictures: 408, 330 and 254 of 992. */
  private static void grow(Plot plot, double share) {
    plot.setPrefWidth(share);
    HBox.setHgrow(plot, Priority.ALWAYS);
  }

  /** Draws, if it is on show and time for it. */
  void pulse(long nowNs) {
    if (getScene() != null && isVisible() && nowNs - lastNs >= PERIOD_NS) {
      lastNs = nowNs;
      plots.forEach(Plot::redraw);
    }
  }

  /** Legend and pause, for the right of the tabs. */
  HBox tools() {
    return tools;
  }

  private static HBox tools(TrackingHistory history) {
    ToggleButton pause = new ToggleButton("", new FontIcon("mdi2p-pause"));
    pause.getStyleClass().setAll("tool-toggle");
    pause.setId("plots-pause");
    pause.setAccessibleText("Pause the plots");
    pause.setTooltip(new Tooltip("Pause the plots"));
    pause
        .selectedProperty()
        .subscribe(
            paused -> {
              history.pause(paused);
              pause.setGraphic(new FontIcon(paused ? "mdi2p-play" : "mdi2p-pause"));
            });
    HBox tools = new HBox(legend("target", true), legend("measured", false), pause);
    tools.getStyleClass().add("dock-tools");
    return tools;
  }

  private static Node legend(String word, boolean dashed) {
    Line line = new Line(0, 0, 19, 0);
    line.getStyleClass().addAll("legend-line", dashed ? "dashed" : "solid");
    Label label = new Label(word, line);
    label.getStyleClass().add("secondary");
    label.setAlignment(Pos.CENTER);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
