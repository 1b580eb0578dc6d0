package dev.reachystudio.app.studio.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Colours are written in the two token sheets and nowhere else, and every token that is used
 * exists.
 */
class StyleSheetTest {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
  private static final Pattern TOKEN = Pattern.compile("-(?:studio|color)-[\\w-]+");

  @Test
  void noSheetButTheTokensNamesAColour() throws IOException {
    List<String> found = new ArrayList<>();
    for (String sheet : Theme.SHEETS) {
      int number = 0;
      for (String line : read(sheet).lines().toList()) {
        number++;
        // An id of a node is written with a number sign too, but at the start of a selector.
        if (line.contains(":") && line.contains(";") && COLOUR.matcher(line).find()) {
          found.add(sheet + ":" + number + " " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyTokenThatIsLookedUpExists() throws IOException {
    Set<String> tokens = TokenSheet.read("tokens-dark.css").keySet();
    List<String> unknown = new ArrayList<>();
    for (String sheet : Theme.SHEETS) {
      String css = read(sheet);
      Matcher used = TOKEN.matcher(css);
      while (used.find()) {
        String token = used.group();
        // AtlantaFX's controls have tokens of their own, declared on the control.
        boolean local = token.matches("-color-(button|cell|header|input|disclosure|progress).*");
        if (!local && !tokens.contains(token) && !css.contains(token + ":")) {
          unknown.add(sheet + " " + token);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static String read(String sheet) throws IOException {
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
