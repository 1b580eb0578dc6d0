package dev.reachystudio.app.studio.desktop;

import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the person was told lately. The newest one is shown in passing, all are kept behind the bell
 * in the status bar. On the JavaFX thread only.
 */
public final class Notices {

  private static final int KEPT = 100;

  private final InstantSource clock;
  private final ObservableList<Notice> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Notice> passing =
      new ReadOnlyObjectWrapper<>(this, "passing");

  public Notices(InstantSource clock) {
    this.clock = clock;
  }

  /** Tells the person something. */
  public void post(Notice.Severity severity, String title, String text) {
    post(severity, title, text, null);
  }

  /** Tells the person something, and offers what can be done about it. */
  public void post(
      Notice.Severity severity, String title, String text, Notice.@Nullable Action action) {
    Notice notice = new Notice(clock.instant(), severity, title, text, action);
    all.addFirst(notice);
    if (all.size() > KEPT) {
      all.removeLast();
    }
    passing.set(notice);
  }

  /** The notice shown now, or null. */
  public ReadOnlyObjectProperty<@Nullable Notice> passingProperty() {
    return passing.getReadOnlyProperty();
  }

  /** Takes the passing notice off the window; it stays in the list. */
  public void dismiss() {
    passing.set(null);
  }

  /** All that is kept, newest first. */
  public ObservableList<Notice> all() {
    return FXCollections.unmodifiableObservableList(all);
  }

  /** Forgets all. */
  public void clear() {
    all.clear();
    passing.set(null);
  }
}
