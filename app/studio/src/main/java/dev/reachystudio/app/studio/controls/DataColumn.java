package dev.reachystudio.app.studio.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table whose rows are values: each cell is given its whole row and dressed anew, so
 * nothing of the row it showed before is left. Not sortable, because all our tables are in an order
 * that means something. The style class is {@code column-} and the name.
 *
 * @param <T> a row
 */
public final class DataColumn<T> extends TableColumn<T, T> {

  /**
   * @param name name in the header
   * @param widthPx usual width, pixels
   * @param leastPx width that is kept in a narrow window, pixels; never more than the usual one
   * @param dress puts text, graphic and style classes on a bare cell
   */
  public DataColumn(
      String name, double widthPx, double leastPx, BiConsumer<TableCell<?, ?>, T> dress) {
    super(name);
    setPrefWidth(widthPx);
    setMinWidth(Math.min(widthPx, leastPx));
    setSortable(false);
    setReorderable(false);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    getStyleClass().add("column-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    setCellFactory(owner -> new Cell<>(dress));
  }

  private static final class Cell<T> extends TableCell<T, T> {

    private final List<String> bare = List.copyOf(getStyleClass());
    private final BiConsumer<TableCell<?, ?>, T> dress;

    Cell(BiConsumer<TableCell<?, ?>, T> dress) {
      this.dress = dress;
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().setAll(bare);
      getStyleClass().addAll(getTableColumn().getStyleClass());
      setText(null);
      setGraphic(null);
      setTooltip(null);
      if (!empty && row != null) {
        dress.accept(this, row);
      }
    }
  }
}
