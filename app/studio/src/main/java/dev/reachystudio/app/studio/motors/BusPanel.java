package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.BusFigures;
import dev.reachystudio.app.studio.controls.FigureTable;
import dev.reachystudio.app.studio.controls.Plot;
import dev.reachystudio.app.studio.controls.PlotSeries;
import dev.reachystudio.app.studio.theme.Theme;
import dev.reachystudio.protocol.state.MotorBusState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The bus below the motors: its figures, and how many answers were lost in the last minute. */
final class BusPanel extends HBox {

  private final FigureTable wire = new FigureTable();
  private final FigureTable answers = new FigureTable();
  private final Label port = new Label();
  private final Plot plot;

  BusPanel(MotorsViewModel model, Theme theme) {
    getStyleClass().add("bus-panel");
    setId("bus-panel");
    Label title = new Label("Bus");
    title.getStyleClass().add("panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    port.getStyleClass().addAll("number-small", "subtle");
    HBox head = new HBox(10, title, port);
    head.setAlignment(Pos.BASELINE_LEFT);
    wire.getStyleClass().add("bus-figures");
    answers.getStyleClass().add("bus-figures");
    VBox figures = new VBox(10, head, new HBox(28, wire, answers));
    figures.setMinWidth(USE_PREF_SIZE);
    plot =
        new Plot(
            "Answers %",
            model.errors(),
            MotorsViewModel.PLOTTED_S,
            List.of(
                new PlotSeries("lost", "-studio-track-body", 0, -1),
                new PlotSeries("damaged", "-studio-track-roll", 1, -1)),
            0,
            5);
    setHgrow(plot, Priority.ALWAYS);
    theme.colorsProperty().subscribe(plot::setColors);
    getChildren().addAll(figures, plot);
    model.busProperty().subscribe(this::show);
  }

  private void show(@Nullable MotorBusState bus) {
    if (bus == null) {
      return;
    }
    port.setText(bus.port());
    wire.show(BusFigures.wire(bus.statistics()));
    answers.show(BusFigures.answers(bus.statistics()));
    plot.redraw();
  }
}
