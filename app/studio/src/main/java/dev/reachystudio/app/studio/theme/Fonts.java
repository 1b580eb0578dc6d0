package dev.reachystudio.app.studio.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Inter and JetBrains Mono known to JavaFX; without them it falls back to the system's fonts.
 */
public final class Fonts {

  /** Family of text. */
  public static final String TEXT = "Inter";

  /**
   * Family of emphasised text. JavaFX knows only regular and bold weights of a family, so it has a
   * name of its own.
   */
  public static final String EMPHASIS = "Inter SemiBold";

  /** Family of every number that can change: JavaFX cannot switch on tabular figures. */
  public static final String NUMBER = "JetBrains Mono";

  private static final List<String> FILES =
      List.of(
          "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
          "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
          "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
          "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
          "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");

  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

  private Fonts() {}

  /** Loads the fonts. Loading twice does no harm. */
  static void load() {
    for (String file : FILES) {
      // The stream's position in memory matters to nobody; 13 is the size of body text.
      try (InputStream in = Fonts.class.getResourceAsStream(file)) {
        if (in == null || Font.loadFont(in, 13) == null) {
          LOG.warn("The font {} could not be loaded, the system's font is used instead.", file);
        }
      } catch (IOException e) {
        LOG.warn("The font {} could not be read, the system's font is used instead.", file, e);
      }
    }
  }
}
