package dev.reachystudio.app.studio.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colour tokens of one theme, read from its style sheet. The sheet stays the only place where a
 * colour is written; canvases and the contrast test read it from here.
 */
final class TokenSheet {

  private static final Pattern DECLARATION =
      Pattern.compile("(-(?:color|studio)-[\\w-]+)\\s*:\\s*([^;]+);");

  private TokenSheet() {}

  /**
   * Reads a sheet beside this class.
   *
   * @param fileName name of the sheet
   * @return token to its CSS value, in the order of the file
   */
  static Map<String, String> read(String fileName) {
    try (InputStream in = TokenSheet.class.getResourceAsStream(fileName)) {
      if (in == null) {
        throw new IllegalStateException("the style sheet " + fileName + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> parse(String css) {
    Map<String, String> tokens = new LinkedHashMap<>();
    Matcher matcher = DECLARATION.matcher(css);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2).trim());
    }
    return Collections.unmodifiableMap(tokens);
  }
}
