package dev.reachystudio.app.studio.logs;

import dev.reachystudio.app.daemon.logs.LogRecord;
import dev.reachystudio.app.studio.controls.DataColumn;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.javafx.FontIcon;

/** Time, level, source, text: one record a row. */
final class LogTable extends TableView<LogRecord> {

  private static final double ROW_PX = 28;

  /** Wide enough for a time with milliseconds and the page's margin. */
  private static final double LEAST_COLUMN_PX = 128;

  LogTable(LogsViewModel model) {
    super(model.shown());
    setId("log-table");
    getStyleClass().add("log-table");
    setAccessibleText("Log records");
    setFixedCellSize(ROW_PX);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label empty = new Label("No records pass the filters.");
    setPlaceholder(empty);
    getColumns()
        .setAll(
            List.of(
                column(
                    "Time",
                    128,
                    record -> LogsViewModel.TIME.format(record.at()),
                    (cell, record) -> cell.getStyleClass().addAll("number", "muted")),
                column("Level", 104, record -> LevelMark.of(record.level()).word, LogTable::mark),
                column(
                    "Source",
                    190,
                    LogRecord::source,
                    (cell, record) -> cell.getStyleClass().addAll("secondary", "log-source")),
                column("Text", 640, LogTable::oneLine, (cell, record) -> {})));
  }

  private static String oneLine(LogRecord record) {
    String text = record.text().replace('\n', ' ');
    return record.cause() == null ? text : text + " (" + record.cause() + ")";
  }

  private static void mark(TableCell<?, ?> cell, LogRecord record) {
    LevelMark mark = LevelMark.of(record.level());
    FontIcon icon = new FontIcon(mark.icon);
    icon.getStyleClass().add(mark.style);
    cell.setGraphic(icon);
    cell.getStyleClass().addAll("log-level", mark.style);
  }

  private static DataColumn<LogRecord> column(
      String name,
      double widthPx,
      Function<LogRecord, String> text,
      BiConsumer<TableCell<?, ?>, LogRecord> dress) {
    return new DataColumn<>(
        name,
        widthPx,
        LEAST_COLUMN_PX,
        (cell, record) -> {
          cell.setText(text.apply(record));
          dress.accept(cell, record);
        });
  }
}
