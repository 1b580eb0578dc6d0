package dev.reachystudio.app.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof that goes with the colours: a colour can only change together with it. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double MARK = 3.0;

  private static final List<String> BACKGROUNDS =
      List.of(
          "-color-bg-default",
          "-color-bg-subtle",
          "-color-bg-inset",
          "-color-bg-overlay",
          "-studio-field");

  private static final List<String> TEXTS =
      List.of(
          "-color-fg-default",
          "-color-fg-muted",
          "-color-fg-subtle",
          "-color-accent-fg",
          "-color-success-fg",
          "-color-warning-fg",
          "-color-danger-fg");

  private static final List<String> MARKS =
      List.of(
          "-studio-intent",
          "-studio-focus",
          "-studio-axis-x",
          "-studio-axis-y",
          "-studio-axis-z",
          "-studio-track-roll",
          "-studio-track-pitch",
          "-studio-track-yaw",
          "-studio-track-body",
          "-studio-track-antenna-right",
          "-studio-track-antenna-left",
          "-studio-violation",
          "-studio-caution");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyTextIsReadableOnEveryBackground(boolean dark) {
    List<String> tooWeak = new ArrayList<>();
    for (String text : TEXTS) {
      for (String background : BACKGROUNDS) {
        check(dark, text, background, TEXT, tooWeak);
      }
    }
    assertThat(tooWeak).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyMeaningIsReadableOnItsOwnFill(boolean dark) {
    List<String> tooWeak = new ArrayList<>();
    for (String meaning : List.of("accent", "success", "warning", "danger")) {
      String fill = "-color-" + meaning + "-subtle";
      check(dark, "-color-" + meaning + "-fg", fill, TEXT, tooWeak);
      check(dark, "-color-fg-default", fill, TEXT, tooWeak);
      check(dark, "-color-fg-muted", fill, TEXT, tooWeak);
    }
    assertThat(tooWeak).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textIsReadableOnFilledButtons(boolean dark) {
    List<String> tooWeak = new ArrayList<>();
    for (String meaning : List.of("accent", "success", "warning", "danger", "neutral")) {
      check(dark, "-color-fg-emphasis", "-color-" + meaning + "-emphasis", TEXT, tooWeak);
    }
    assertThat(tooWeak).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void textIsReadableWhileThePointerIsOverAControl(boolean dark) {
    List<String> tooWeak = new ArrayList<>();
    for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg")) {
      check(dark, text, "-studio-hover", TEXT, tooWeak);
      check(dark, text, "-studio-pressed", TEXT, tooWeak);
    }
    assertThat(tooWeak).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyMarkStandsOutFromEveryBackground(boolean dark) {
    List<String> tooWeak = new ArrayList<>();
    for (String mark : MARKS) {
      for (String background : BACKGROUNDS) {
        check(dark, mark, background, MARK, tooWeak);
      }
    }
    assertThat(tooWeak).isEmpty();
  }

  @Test
  void bothThemesNameTheSameTokens() {
    assertThat(TokenSheet.read("tokens-dark.css").keySet())
        .isEqualTo(TokenSheet.read("tokens-light.css").keySet());
  }

  @Test
  void everyTokenOfTheThemesIsAColour() {
    for (String sheet : List.of("tokens-dark.css", "tokens-light.css")) {
      Map<String, String> tokens = TokenSheet.read(sheet);
      assertThat(tokens).hasSizeGreaterThan(60);
      assertThat(tokens).allSatisfy((token, value) -> assertThat(Color.web(value)).isNotNull());
    }
  }

  @Test
  void blackOnWhiteHasTheLargestContrastThereIs() {
    assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isEqualTo(21.0);
  }

  private static void check(
      boolean dark, String text, String background, double least, List<String> tooWeak) {
    ThemeColors colors = ThemeColors.load(dark);
    double contrast = Contrast.between(colors.get(text), colors.get(background));
    if (contrast < least) {
      tooWeak.add("%s on %s: %.2f".formatted(text, background, contrast));
    }
  }
}
