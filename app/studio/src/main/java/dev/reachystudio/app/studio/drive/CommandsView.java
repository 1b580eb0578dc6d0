package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.DataColumn;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every command: when, who, what, what became of it and why. */
final class CommandsView extends TableView<CommandRow> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private final HBox tools;

  CommandsView(CommandsViewModel model) {
    super(model.rows());
    getStyleClass().addAll("commands-table", "dense");
    setId("commands-table");
    setFixedCellSize(26);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label("No commands yet. Move a slider or play an expression."));
    getColumns()
        .setAll(
            List.of(
                column("Time", 104, 104, row -> TIME.format(row.at()), "number"),
                column("Who", 120, 40, CommandRow::who, "who"),
                column("Command", 240, 80, CommandRow::what, "what"),
                new DataColumn<>(
                    "Outcome", 110, 110, (cell, row) -> cell.setGraphic(mark(row.result()))),
                column("Why", 320, 80, CommandRow::reason, "muted")));
    tools = tools(model);
  }

  /** A time or an outcome that is cut off says nothing; the words beside them may be. */
  private static DataColumn<CommandRow> column(
      String name,
      double widthPx,
      double leastPx,
      Function<CommandRow, String> text,
      String styleClass) {
    return new DataColumn<>(
        name,
        widthPx,
        leastPx,
        (cell, row) -> {
          String shown = text.apply(row);
          cell.setText(shown);
          cell.setTooltip(shown.length() > 40 ? new Tooltip(shown) : null);
          cell.getStyleClass().add(styleClass);
        });
  }

  private static Label mark(CommandRow.Result result) {
    FontIcon icon = new FontIcon(result.iconLiteral());
    icon.getStyleClass().add(result.styleClass());
    Label mark = new Label(result.label(), icon);
    mark.getStyleClass().addAll("outcome-mark", result.styleClass() + "-text");
    return mark;
  }

  /** Filter and clear, for the right of the tabs. */
  HBox tools() {
    return tools;
  }

  private static HBox tools(CommandsViewModel model) {
    TextField search = new TextField();
    search.setPromptText("Filter");
    search.setAccessibleText("Filter commands");
    search.getStyleClass().add("small");
    search.setPrefColumnCount(12);
    search.textProperty().bindBidirectional(model.searchProperty());
    ToggleButton attention = new ToggleButton("not as asked");
    attention.getStyleClass().addAll("chip", "small");
    attention.setMinWidth(USE_PREF_SIZE);
    attention.setTooltip(new Tooltip("Only what was clamped, refused or failed"));
    attention.selectedProperty().bindBidirectional(model.onlyAttentionProperty());
    Button clear = new Button("Clear");
    clear.getStyleClass().addAll("plain", "small");
    clear.setMinWidth(USE_PREF_SIZE);
    clear.setOnAction(press -> model.clear());
    HBox tools = new HBox(search, attention, clear);
    tools.getStyleClass().add("dock-tools");
    tools.setAlignment(Pos.CENTER_RIGHT);
    return tools;
  }
}
