package dev.reachystudio.app.studio.access;

import dev.reachystudio.app.studio.controls.DataColumn;
import dev.reachystudio.app.studio.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who is connected: way in, rate, last 30 s, last command, outcome. */
final class WriterTable extends TableView<Writer> {

  private static final PseudoClass LEADS = PseudoClass.getPseudoClass("leads");
  private static final double ROW_PX = 52;
  private static final double HEADER_PX = 32;

  /** Wide enough for the widest tag, {@code superseded}. */
  private static final double LEAST_COLUMN_PX = 112;

  private final Theme theme;

  WriterTable(ObservableList<Writer> writers, Theme theme) {
    super(writers);
    this.theme = theme;
    setId("writers");
    getStyleClass().add("writers");
    setAccessibleText("Clients");
    setFixedCellSize(ROW_PX);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label("Nobody passes the filter."));
    setRowFactory(table -> new Row());
    getColumns()
        .setAll(
            List.of(
                column("Client", 276, (cell, writer) -> cell.setGraphic(client(writer))),
                column("Through", 112, (cell, writer) -> through(cell, writer)),
                rate(),
                column("Last 30 s", 124, (cell, writer) -> cell.setGraphic(sparkline(writer))),
                column("Last command", 216, (cell, writer) -> cell.setGraphic(command(writer))),
                column("Outcome", 120, (cell, writer) -> cell.setGraphic(outcome(writer)))));
    // As high as its rows: the page scrolls, not the table.
    prefHeightProperty()
        .bind(
            Bindings.size(writers)
                .map(count -> HEADER_PX + Math.max(1, count.intValue()) * ROW_PX));
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  private static DataColumn<Writer> rate() {
    DataColumn<Writer> rate =
        column(
            "Rate",
            104,
            (cell, writer) -> {
              Label number =
                  new Label(
                      String.format(Locale.ROOT, "%.1f", writer.client().commandsPerSecond()));
              number.getStyleClass().add("number-bold");
              Label unit = new Label("Hz");
              unit.getStyleClass().addAll("number", "subtle");
              HBox box = new HBox(6, number, unit);
              box.setAlignment(Pos.CENTER_RIGHT);
              cell.setGraphic(box);
              cell.getStyleClass().add("right");
            });
    rate.getStyleClass().add("right");
    return rate;
  }

  private static void through(TableCell<?, ?> cell, Writer writer) {
    cell.setText(writer.through());
    cell.getStyleClass().add("muted");
  }

  private static HBox client(Writer writer) {
    String address = writer.client().address();
    Label name = new Label(writer.client().label());
    Label where = new Label(address.isEmpty() ? "this window" : address);
    where.getStyleClass().addAll("number-small", "muted");
    VBox words = new VBox(1, name, where);
    words.setAlignment(Pos.CENTER_LEFT);
    FontIcon icon = new FontIcon(writer.icon());
    icon.getStyleClass().add("writer-icon");
    HBox box = new HBox(8, icon, words);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Sparkline sparkline(Writer writer) {
    Sparkline sparkline = new Sparkline();
    sparkline.show(writer.client().last30s(), writer.result(), theme.colors());
    return sparkline;
  }

  private static VBox command(Writer writer) {
    String last = writer.client().lastCommand();
    Label what = new Label(last == null ? "reads state only" : last);
    Label age = new Label(last == null ? "" : writer.ageText());
    age.getStyleClass().addAll("caption", "muted");
    VBox words = last == null ? new VBox(what) : new VBox(1, what, age);
    words.setAlignment(Pos.CENTER_LEFT);
    return words;
  }

  private static Label outcome(Writer writer) {
    Label tag = new Label(writer.result().word, new FontIcon(writer.result().icon));
    tag.getStyleClass().addAll("tag", writer.result().style);
    tag.setMinWidth(USE_PREF_SIZE);
    if (!writer.reason().isEmpty()) {
      tag.setTooltip(new Tooltip(writer.reason()));
    }
    return tag;
  }

  private static DataColumn<Writer> column(
      String name, double widthPx, BiConsumer<TableCell<?, ?>, Writer> dress) {
    return new DataColumn<>(name, widthPx, LEAST_COLUMN_PX, dress);
  }

  /** Marks the one that moved the robot last. */
  private static final class Row extends TableRow<Writer> {
    @Override
    protected void updateItem(@Nullable Writer writer, boolean empty) {
      super.updateItem(writer, empty);
      pseudoClassStateChanged(LEADS, !empty && writer != null && writer.leads());
    }
  }
}
