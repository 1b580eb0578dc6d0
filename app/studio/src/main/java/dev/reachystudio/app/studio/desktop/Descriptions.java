package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.assets.description.DescriptionFiles;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which description of the robot is drawn. Whoever draws it loads {@link #current} again when the
 * revision changes.
 */
public final class Descriptions {

  private final DescriptionStore store;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");

  public Descriptions(DescriptionStore store) {
    this.store = store;
  }

  /** The description in use. Reads files: not on the JavaFX thread. */
  public DescriptionFiles current() {
    return store.current();
  }

  /** Where descriptions are kept. */
  public DescriptionStore store() {
    return store;
  }

  /** Grows when another description comes into use; on the JavaFX thread. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Another description is in use now. On the JavaFX thread. */
  public void changed() {
    revision.set(revision.get() + 1);
  }
}
