package dev.reachystudio.app.studio.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

  @TempDir Path folder;

  @Test
  void whatIsSavedIsThereNextTime() {
    Path file = folder.resolve("new").resolve("studio.properties");
    Preferences first = Preferences.open(file);
    first.put("theme", ThemeChoice.DARK);
    first.put("window.width", 1440.5);
    first.put("window.maximized", true);
    first.save();

    Preferences second = Preferences.open(file);
    assertThat(second.choice("theme", ThemeChoice.class, ThemeChoice.SYSTEM))
        .isEqualTo(ThemeChoice.DARK);
    assertThat(second.number("window.width", 0)).isEqualTo(1440.5);
    assertThat(second.flag("window.maximized", false)).isTrue();
  }

  @Test
  void aBrokenFileMeansTheDefaults() throws IOException {
    Path file = folder.resolve("studio.properties");
    Files.writeString(file, "theme=\\uZZZZ\nwindow.width=wide\n");
    assertThat(Preferences.open(file).number("window.width", 7)).isEqualTo(7);
  }

  @Test
  void aValueThatIsNoNumberOrNoChoiceMeansTheDefault() throws IOException {
    Path file = folder.resolve("studio.properties");
    Files.writeString(file, "theme=PURPLE\nwindow.width=NaN\nwindow.x=left\n");
    Preferences preferences = Preferences.open(file);
    assertThat(preferences.choice("theme", ThemeChoice.class, ThemeChoice.SYSTEM))
        .isEqualTo(ThemeChoice.SYSTEM);
    assertThat(preferences.number("window.width", 7)).isEqualTo(7);
    assertThat(preferences.number("window.x", 8)).isEqualTo(8);
  }

  @Test
  void whatIsForgottenIsGone() {
    Preferences preferences = Preferences.inMemory();
    preferences.put("drive.dock", 0.5);
    preferences.put("theme", ThemeChoice.LIGHT);
    preferences.forget("drive.");
    assertThat(preferences.number("drive.dock", 1)).isEqualTo(1);
    assertThat(preferences.text("theme", "")).isEqualTo("LIGHT");
  }
}
