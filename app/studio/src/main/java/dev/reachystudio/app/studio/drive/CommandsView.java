package dev.reachystudio.app.studio.drive;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
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
    TableColumn<CommandRow, CommandRow> time =
        column("Time", 104, row -> TIME.format(row.at()), "number");
    TableColumn<CommandRow, CommandRow> who = column("Who", 120, CommandRow::who, "");
    TableColumn<CommandRow, CommandRow> what = column("Command", 240, CommandRow::what, "");
    TableColumn<CommandRow, CommandRow> reason = column("Why", 320, CommandRow::reason, "muted");
    // A time or an outcome that is cut off says nothing; the words beside them may be.
    time.setMinWidth(104);
    getColumns().add(time);
    getColumns().add(who);
    getColumns().add(what);
    getColumns().add(outcome());
    getColumns().add(reason);
    tools = tools(model);
  }

  private static TableColumn<CommandRow, CommandRow> column(
      String name, double width, Function<CommandRow, String> text, String styleClass) {
    TableColumn<CommandRow, CommandRow> column = bare(name, width);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable CommandRow row, boolean empty) {
                super.updateItem(row, empty);
                String shown = row == null || empty ? "" : text.apply(row);
                setText(shown);
                setTooltip(shown.length() > 40 ? new Tooltip(shown) : null);
                if (!styleClass.isEmpty() && !getStyleClass().contains(styleClass)) {
                  getStyleClass().add(styleClass);
                }
              }
            });
    return column;
  }

  private static TableColumn<CommandRow, CommandRow> bare(String name, double width) {
    TableColumn<CommandRow, CommandRow> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static TableColumn<CommandRow, CommandRow> outcome() {
    TableColumn<CommandRow, CommandRow> column = bare("Outcome", 110);
    column.setMinWidth(110);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable CommandRow row, boolean empty) {
                super.updateItem(row, empty);
                setText("");
                setGraphic(row == null || empty ? null : mark(row.result()));
              }
            });
    return column;
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
