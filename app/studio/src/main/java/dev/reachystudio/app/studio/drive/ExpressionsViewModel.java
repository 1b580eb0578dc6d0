package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.controls.OutcomeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * Recorded moves to choose from: data sets, one of which is on show, and a search in it. On the
 * JavaFX thread.
 */
public final class ExpressionsViewModel {

  /** What is under way. */
  public enum Busy {
    NO,
    READING,
    DOWNLOADING
  }

  private final ExpressionFiles files;
  private final Reading reading;
  private final ObservableList<Shelf> shelves = FXCollections.observableArrayList();
  private final ObservableList<Expression> expressions = FXCollections.observableArrayList();
  private final FilteredList<Expression> shown = new FilteredList<>(expressions);

  /** Kept: a wrapper nobody holds is collected, and its listeners with it. */
  private final ObservableList<Shelf> shelvesShown =
      FXCollections.unmodifiableObservableList(shelves);

  private final ObservableList<Expression> expressionsShown =
      FXCollections.unmodifiableObservableList(shown);
  private final List<Expression> opened = new ArrayList<>();
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ReadOnlyObjectWrapper<Shelf> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Shelf.BUILT_IN);
  private final ReadOnlyObjectWrapper<Busy> busy =
      new ReadOnlyObjectWrapper<>(this, "busy", Busy.NO);
  private final ReadOnlyObjectWrapper<@Nullable OutcomeMessage> message =
      new ReadOnlyObjectWrapper<>(this, "message");

  ExpressionsViewModel(ExpressionFiles files, Reading reading) {
    this.files = files;
    this.reading = reading;
    search.subscribe(words -> shown.setPredicate(expression -> expression.mentions(words)));
    choose(Shelf.BUILT_IN);
    refresh();
  }

  /** The data sets, opened files last. */
  public ObservableList<Shelf> shelves() {
    return shelvesShown;
  }

  /** The data set on show. */
  public ReadOnlyObjectProperty<Shelf> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Words that the name or the description must contain. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The moves of the chosen data set that pass the search. */
  public ObservableList<Expression> expressions() {
    return expressionsShown;
  }

  /** What is under way. */
  public ReadOnlyObjectProperty<Busy> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What went wrong with a data set, or null. */
  public ReadOnlyObjectProperty<@Nullable OutcomeMessage> messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether data sets can be fetched. */
  public boolean offline() {
    return files.offline();
  }

  /** Looks which data sets there are. */
  public void refresh() {
    run("Data sets", reading.read(files::shelves), this::list);
  }

  /** Looks which data sets there are and shows the one of a name, read anew. */
  public void show(String id) {
    run(
        "Data sets",
        reading.read(files::shelves),
        found -> {
          list(found);
          found.stream().filter(shelf -> shelf.id().equals(id)).findFirst().ifPresent(this::choose);
        });
  }

  private void list(List<Shelf> found) {
    List<Shelf> all = new ArrayList<>(found);
    if (!opened.isEmpty()) {
      all.add(Shelf.opened(opened.size()));
    }
    shelves.setAll(all);
    all.stream().filter(shelf -> shelf.same(chosen.get())).findFirst().ifPresent(chosen::set);
  }

  /** Shows a data set. */
  public void choose(Shelf shelf) {
    message.set(null);
    chosen.set(shelf);
    if (shelf.id().isEmpty()) {
      expressions.setAll(opened);
    } else if (shelf.here()) {
      expressions.clear();
      busy.set(Busy.READING);
      run(shelf.title(), reading.read(() -> files.read(shelf)), found -> show(shelf, found));
    } else {
      expressions.clear();
    }
  }

  private void show(Shelf shelf, List<Expression> found) {
    if (shelf.same(chosen.get())) {
      expressions.setAll(found);
    }
  }

  /** Downloads a data set and shows it. */
  public void fetch(Shelf shelf) {
    message.set(null);
    busy.set(Busy.DOWNLOADING);
    run(
        shelf.title(),
        reading.read(
            () -> {
              files.fetch(shelf);
              return files.shelves();
            }),
        found -> {
          list(found);
          found.stream().filter(shelf::same).findFirst().ifPresent(this::choose);
        });
  }

  /** Opens a move, or makes a folder a data set for good; opened again, it is read anew. */
  public void open(Path fileOrFolder) {
    message.set(null);
    if (Files.isDirectory(fileOrFolder)) {
      addFolder(fileOrFolder);
      return;
    }
    run(
        fileOrFolder.toString(),
        reading.read(() -> files.open(fileOrFolder)),
        move -> {
          opened.removeIf(old -> old.source().equals(move.source()));
          opened.add(move);
          refresh();
          choose(Shelf.opened(opened.size()));
        });
  }

  private void addFolder(Path folder) {
    run(
        "The folder",
        reading.read(() -> files.add(folder)),
        shelf -> {
          refresh();
          choose(shelf);
        });
  }

  /** Forgets a folder that was opened; its files stay. */
  public void forget(Shelf shelf) {
    Path folder = shelf.added();
    if (folder != null) {
      run(
          shelf.title(),
          reading.read(
              () -> {
                files.forget(folder);
                return files.shelves();
              }),
          found -> {
            list(found);
            if (shelf.same(chosen.get())) {
              choose(Shelf.BUILT_IN);
            }
          });
    }
  }

  private <T> void run(
      String what, CompletableFuture<T> work, java.util.function.Consumer<T> done) {
    var _ =
        work.whenComplete(
            (result, failure) -> {
              busy.set(Busy.NO);
              if (failure == null) {
                done.accept(result);
              } else {
                message.set(
                    new OutcomeMessage(
                        OutcomeMessage.Kind.FAILED,
                        what + ".",
                        OutcomeWords.sentence(why(failure))));
              }
            });
  }

  private static String why(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
