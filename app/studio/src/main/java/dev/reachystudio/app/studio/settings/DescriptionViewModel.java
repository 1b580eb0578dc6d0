package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.daemon.description.DescriptionFetch;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.StudioContext;
import dev.reachystudio.app.studio.settings.SettingsViewModel.Result;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Which drawing of the robot is in use, and how to get the official one. JavaFX thread only. */
final class DescriptionViewModel {

  private final StudioContext context;
  private final DescriptionStore store;
  private final ReadOnlyBooleanWrapper fetched = new ReadOnlyBooleanWrapper(this, "fetched");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
  private final ReadOnlyObjectWrapper<@Nullable Result> result =
      new ReadOnlyObjectWrapper<>(this, "result");

  DescriptionViewModel(StudioContext context) {
    this.context = context;
    this.store = context.descriptions().store();
    look();
  }

  /** Whether the official description is in use. */
  ReadOnlyBooleanProperty fetchedProperty() {
    return fetched.getReadOnlyProperty();
  }

  /** Whether something is being fetched. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Where the description in use comes from. */
  ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /** What the fetch says now. */
  ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What became of the last change, or null. */
  ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Fetches the official description with pip. */
  void fetch() {
    change(
        () -> {
          var description = new DescriptionFetch(store).fromPip(this::tell);
          return "%s is in use, with %,d triangles."
              .formatted(description.label(), description.uniqueTriangles());
        });
  }

  /** Takes the official description from a wheel or a folder. */
  void take(Path wheelOrFolder) {
    change(
        () -> {
          var description = new DescriptionFetch(store).from(wheelOrFolder, this::tell);
          return "%s is in use, with %,d triangles."
              .formatted(description.label(), description.uniqueTriangles());
        });
  }

  /** Goes back to the built-in drawing. */
  void forget() {
    change(
        () -> {
          store.forget();
          return "The built-in drawing is in use.";
        });
  }

  private void tell(String line) {
    Platform.runLater(() -> progress.set(line));
  }

  private void change(Callable<String> work) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    result.set(null);
    progress.set("");
    var _ =
        context
            .background()
            .run("studio-description", work)
            .whenComplete(
                (text, failure) -> {
                  busy.set(false);
                  result.set(
                      failure == null
                          ? new Result(Notice.Severity.SUCCESS, text)
                          : new Result(Notice.Severity.DANGER, words(failure)));
                  if (failure == null) {
                    look();
                    context.descriptions().changed();
                  }
                });
  }

  /** Asks the disk what is in use. */
  private void look() {
    var _ =
        context
            .background()
            .run("studio-description-look", () -> store.current().label())
            .thenAccept(label::set);
    var _ =
        context
            .background()
            .run("studio-description-look", store::isFetched)
            .thenAccept(fetched::set);
  }

  private static String words(Throwable failure) {
    String text = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    return "Nothing was changed: " + text + (text.endsWith(".") ? "" : ".");
  }
}
