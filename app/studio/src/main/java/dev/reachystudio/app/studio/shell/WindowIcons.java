package dev.reachystudio.app.studio.shell;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** The studio's icon for title bars and task switchers, drawn at each size they ask for. */
final class WindowIcons {

  private static final int[] SIZES_PX = {16, 32, 48, 64, 128, 256};

  private WindowIcons() {}

  static void addTo(Stage window) {
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    for (int size : SIZES_PX) {
      AppIcon icon = new AppIcon(size);
      new Scene(icon, Color.TRANSPARENT);
      window.getIcons().add(icon.snapshot(transparent, null));
    }
  }
}
