package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.desktop.CommandEvents;
import dev.reachystudio.protocol.command.CommandEvent;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Every command of everyone, newest first, at most 500. On the JavaFX thread. */
public final class CommandsViewModel {

  private static final int KEPT = 500;

  private final ObservableList<CommandRow> all = FXCollections.observableArrayList();
  private final FilteredList<CommandRow> rows = new FilteredList<>(all);

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<CommandRow> shown = FXCollections.unmodifiableObservableList(rows);

  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final BooleanProperty onlyAttention = new SimpleBooleanProperty(this, "onlyAttention");
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
  private boolean seen;

  /**
   * @param events what happened to commands and moves
   */
  public CommandsViewModel(CommandEvents events) {
    events.recent().reversed().forEach(this::add);
    events.listen(this::add);
    search.addListener(observable -> filter());
    onlyAttention.addListener(observable -> filter());
  }

  private void add(CommandEvent event) {
    CommandRow.of(event)
        .ifPresent(
            row -> {
              all.addFirst(row);
              if (all.size() > KEPT) {
                all.removeLast();
              }
              if (row.result().attention() && !seen) {
                unseen.set(unseen.get() + 1);
              }
            });
  }

  private void filter() {
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    rows.setPredicate(
        row ->
            (!onlyAttention.get() || row.result().attention())
                && (wanted.isEmpty() || text(row).contains(wanted)));
  }

  private static String text(CommandRow row) {
    return (row.who() + " " + row.what() + " " + row.result().label() + " " + row.reason())
        .toLowerCase(Locale.ROOT);
  }

  /** The rows that pass the filter, newest first. */
  public ObservableList<CommandRow> rows() {
    return shown;
  }

  /** Words a row must hold. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether only clamped, refused and failed commands are shown. */
  public BooleanProperty onlyAttentionProperty() {
    return onlyAttention;
  }

  /** How many commands were clamped, refused or failed since the table was last looked at. */
  public ReadOnlyIntegerProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  /** The table came on show, or went off show. */
  public void looking(boolean yes) {
    seen = yes;
    if (yes) {
      unseen.set(0);
    }
  }

  /** Forgets every row. */
  public void clear() {
    all.clear();
    unseen.set(0);
  }
}
