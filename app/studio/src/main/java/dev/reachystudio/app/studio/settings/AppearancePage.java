package dev.reachystudio.app.studio.settings;

import dev.reachystudio.app.studio.controls.Segments;
import dev.reachystudio.app.studio.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;

/** Theme and size. */
final class AppearancePage {

  /** The smallest room the window is laid out in, pixels. */
  private static final double LEAST_WIDTH_PX = 1024;

  private static final double LEAST_HEIGHT_PX = 640;

  private AppearancePage() {}

  static SettingsPage make(SettingsViewModel model) {
    return new SettingsPage(
        "Appearance",
        "mdi2p-palette-outline",
        List.of(
            new SettingRow(
                "Theme",
                "System follows the light and dark of this computer, also when it changes.",
                theme(model)),
            new SettingRow(
                "Interface scale",
                "Draws everything larger. The window needs room for it: sizes that do not fit the display are off.",
                scale(model))));
  }

  private static Segments<ThemeChoice> theme(SettingsViewModel model) {
    List<Segments<ThemeChoice>> self = new ArrayList<>();
    Segments<ThemeChoice> theme =
        new Segments<>(
            "Theme",
            List.of(ThemeChoice.values()),
            ThemeChoice::label,
            choice -> {
              model.theme(choice);
              self.getFirst().show(choice);
            });
    self.add(theme);
    theme.setId("setting-theme");
    for (ThemeChoice choice : ThemeChoice.values()) {
      theme.cell(choice).setId("theme-" + choice.name().toLowerCase(java.util.Locale.ROOT));
    }
    theme.show(model.theme());
    return theme;
  }

  private static Segments<Double> scale(SettingsViewModel model) {
    List<Double> scales = new ArrayList<>();
    for (double scale : SettingsViewModel.SCALES) {
      scales.add(scale);
    }
    List<Segments<Double>> self = new ArrayList<>();
    Segments<Double> segments =
        new Segments<>(
            "Interface scale",
            scales,
            scale -> Math.round(scale * 100) + " %",
            scale -> {
              model.scale(scale);
              self.getFirst().show(scale);
            });
    self.add(segments);
    segments.setId("setting-scale");
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    for (double scale : scales) {
      if (scale > 1
          && (screen.getWidth() < scale * LEAST_WIDTH_PX
              || screen.getHeight() < scale * LEAST_HEIGHT_PX)) {
        segments.cell(scale).setDisable(true);
        segments.cell(scale).setTooltip(new Tooltip("The display is too small for this scale."));
      }
    }
    segments.show(model.scale());
    return segments;
  }
}
