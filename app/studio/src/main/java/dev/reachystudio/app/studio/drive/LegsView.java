package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.NumberText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The six legs against their limits, in two columns. */
final class LegsView extends VBox {

  LegsView(LegsViewModel model) {
    getStyleClass().add("pose-section");
    Label title = new Label("Legs");
    title.getStyleClass().add("panel-title");
    Label caption = new Label("angle at the target, limits at the ends");
    caption.getStyleClass().add("caption");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(title, gap, caption);
    header.getStyleClass().add("section-header");
    header.setAlignment(Pos.CENTER_LEFT);
    GridPane grid = new GridPane();
    Tooltip.install(
        header,
        new Tooltip(
            "No leg turns faster than "
                + NumberText.of(Math.toDegrees(model.speedLimitRadPerS()), 0)
                + " °/s, whoever asks."));
    grid.setHgap(20);
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(half);
    }
    for (int leg = 1; leg <= LegsViewModel.COUNT; leg++) {
      grid.add(new LegBar(model, leg), (leg - 1) % 2, (leg - 1) / 2);
    }
    getChildren().addAll(header, grid);
  }
}
