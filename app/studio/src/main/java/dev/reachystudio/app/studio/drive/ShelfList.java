package dev.reachystudio.app.studio.drive;

import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The data sets at the left: name, how many moves, or that it is not here yet. */
final class ShelfList extends ScrollPane {

  private final ExpressionsViewModel model;
  private final VBox rows = new VBox();

  ShelfList(ExpressionsViewModel model) {
    this.model = model;
    getStyleClass().add("shelves");
    setContent(rows);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    rows.getStyleClass().add("shelf-rows");
    rows.setAccessibleText("Data sets");
    model.shelves().addListener((ListChangeListener<Shelf>) change -> fill());
    model.chosenProperty().subscribe(chosen -> fill());
  }

  private void fill() {
    rows.getChildren().setAll(model.shelves().stream().map(this::row).toList());
  }

  private ToggleButton row(Shelf shelf) {
    Label title = new Label(shelf.title());
    title.getStyleClass().add("shelf-title");
    title.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label count = new Label(shelf.here() ? Integer.toString(shelf.moves()) : "");
    count.getStyleClass().addAll("number-small", "subtle");
    count.setMinWidth(USE_PREF_SIZE);
    if (!shelf.here()) {
      count.setGraphic(new FontIcon("mdi2d-download-outline"));
    }
    HBox content = new HBox(8, title, gap, count);
    content.getStyleClass().add("shelf-content");
    ToggleButton row = new ToggleButton("", content);
    row.getStyleClass().setAll("list-entry", "shelf");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(20));
    row.setId("shelf-" + shelf.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    row.setAccessibleText(
        shelf.title() + (shelf.here() ? ", " + shelf.moves() + " moves" : ", not downloaded"));
    if (!shelf.id().isEmpty()) {
      row.setTooltip(new Tooltip(shelf.id()));
    }
    row.setSelected(shelf.same(model.chosenProperty().get()));
    row.setOnAction(
        press -> {
          row.setSelected(true);
          model.choose(shelf);
        });
    if (shelf.added() != null) {
      MenuItem forget = new MenuItem("Take this folder off the list");
      forget.setOnAction(press -> model.forget(shelf));
      row.setContextMenu(new ContextMenu(forget));
    }
    return row;
  }
}
