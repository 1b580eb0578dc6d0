package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.desktop.Preferences;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window was, put back only where a display still shows it. */
final class WindowPlacement {

  static final double MIN_WIDTH_PX = 1024;
  static final double MIN_HEIGHT_PX = 640;
  private static final double FIRST_WIDTH_PX = 1440;
  private static final double FIRST_HEIGHT_PX = 900;

  /** So much of the title bar must be on a display to grab the window by. */
  private static final double GRAB_PX = 80;

  private final Preferences preferences;

  WindowPlacement(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Places a window that is not shown yet. */
  void restore(Stage stage) {
    double x = preferences.number("window.x", Double.NEGATIVE_INFINITY);
    double y = preferences.number("window.y", Double.NEGATIVE_INFINITY);
    double width = Math.max(MIN_WIDTH_PX, preferences.number("window.width", FIRST_WIDTH_PX));
    double height = Math.max(MIN_HEIGHT_PX, preferences.number("window.height", FIRST_HEIGHT_PX));
    Optional<Rectangle2D> seen =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .filter(screen -> shows(screen, x, y, width))
            .findFirst();
    Rectangle2D screen = seen.orElse(Screen.getPrimary().getVisualBounds());
    stage.setWidth(Math.min(width, Math.max(MIN_WIDTH_PX, screen.getWidth())));
    stage.setHeight(Math.min(height, Math.max(MIN_HEIGHT_PX, screen.getHeight())));
    if (seen.isPresent()) {
      stage.setX(x);
      stage.setY(y);
    } else {
      stage.centerOnScreen();
    }
    stage.setMaximized(preferences.flag("window.maximized", false));
  }

  /** Remembers a window's place. */
  void remember(Stage stage) {
    preferences.put("window.maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      preferences.put("window.x", stage.getX());
      preferences.put("window.y", stage.getY());
      preferences.put("window.width", stage.getWidth());
      preferences.put("window.height", stage.getHeight());
    }
  }

  /** Whether a display shows enough of the title bar of a window there. */
  static boolean shows(Rectangle2D screen, double x, double y, double width) {
    return y >= screen.getMinY()
        && y <= screen.getMaxY() - GRAB_PX
        && x + width >= screen.getMinX() + GRAB_PX
        && x <= screen.getMaxX() - GRAB_PX;
  }
}
