package dev.reachystudio.app.studio.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Light and dark, switched live for every window. All methods on the JavaFX thread.
 *
 * <p>Popups take the style sheets of the window that opens them, so only other windows are dressed
 * here.
 */
public final class Theme {

  /** Our sheets over AtlantaFX's, the later ones win. One per topic. */
  static final List<String> SHEETS =
      List.of(
          "base.css",
          "buttons.css",
          "fields.css",
          "tables.css",
          "shell.css",
          "controls.css",
          "drive.css",
          "access.css",
          "logs.css",
          "diagnostics.css",
          "motors.css",
          "connect.css",
          "simulation.css",
          "settings.css");

  private final ObjectProperty<ThemeChoice> choice =
      new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
  private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
  private final ReadOnlyObjectWrapper<ThemeColors> colors;

  /** Dresses every window from now on. */
  public Theme(ThemeChoice initial) {
    Fonts.load();
    choice.set(initial);
    colors = new ReadOnlyObjectWrapper<>(this, "colors", ThemeColors.load(wantsDark()));
    choice.addListener(observable -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener(observable -> apply());
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::dress);
                  }
                });
    apply();
  }

  /** What the user wants. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** How much larger than designed the interface is drawn, 1 to 3. */
  public DoubleProperty scaleProperty() {
    return scale;
  }

  /** The colours on show; changes with the theme. */
  public ReadOnlyObjectProperty<ThemeColors> colorsProperty() {
    return colors.getReadOnlyProperty();
  }

  /** The colours on show. */
  public ThemeColors colors() {
    return colors.get();
  }

  /** Whether the dark theme is on show. */
  public boolean dark() {
    return colors.get().dark();
  }

  /** Dresses a scene that is not in a window yet. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(sheets(dark()));
  }

  private void dress(Window window) {
    if (!(window instanceof PopupWindow) && window.getScene() != null) {
      dress(window.getScene());
    }
  }

  private boolean wantsDark() {
    return switch (choice.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    boolean dark = wantsDark();
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    if (colors.get().dark() != dark) {
      colors.set(ThemeColors.load(dark));
    }
    Window.getWindows().forEach(this::dress);
  }

  private static List<String> sheets(boolean dark) {
    return Stream.concat(Stream.of(dark ? "tokens-dark.css" : "tokens-light.css"), SHEETS.stream())
        .map(Theme::location)
        .toList();
  }

  private static String location(String sheet) {
    URL url = Theme.class.getResource(sheet);
    return Objects.requireNonNull(url, () -> "the style sheet " + sheet + " is missing")
        .toExternalForm();
  }
}
