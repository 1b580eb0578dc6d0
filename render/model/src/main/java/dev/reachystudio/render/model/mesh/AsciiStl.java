package dev.reachystudio.render.model.mesh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the text form of STL word by word. */
final class AsciiStl {

  private final byte[] text;
  private final String name;
  private int at;
  private int line = 1;
  private float[] corners = new float[9 * 256];
  private int filled;

  AsciiStl(byte[] text, String name) {
    this.text = text;
    this.name = name;
  }

  float[] read() throws MeshException {
    boolean ended = false;
    boolean atStart = true;
    for (String word = next(); !word.isEmpty(); word = next()) {
      switch (word) {
        case "solid" -> {
          skipLine(); // a free text name follows
          ended = false;
        }
        case "vertex" -> vertex();
        case "endfacet" -> {
          if (filled % 9 != 0) {
            throw problem("a facet without three corners");
          }
        }
        case "endsolid" -> {
          skipLine();
          ended = true;
        }
        case "facet", "outer", "loop", "endloop" -> {
          // only structure
        }
        case "normal" -> skipLine();
        default -> throw problem(atStart ? "not an STL" : "unexpected word \"" + word + "\"");
      }
      atStart = false;
    }
    if (!ended || filled % 9 != 0) {
      throw problem("it is cut off, there is no endsolid");
    }
    return Arrays.copyOf(corners, filled);
  }

  private void vertex() throws MeshException {
    for (int i = 0; i < 3; i++) {
      if (filled == corners.length) {
        corners = Arrays.copyOf(corners, 2 * filled);
      }
      corners[filled++] = number(next());
    }
  }

  private float number(String word) throws MeshException {
    try {
      float value = Float.parseFloat(word);
      if (Float.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw problem(word.isEmpty() ? "it is cut off" : "\"" + word + "\" is not a number");
  }

  /** The next word in lower case, or an empty one at the end. */
  private String next() {
    while (at < text.length && text[at] <= ' ') {
      if (text[at++] == '\n') {
        line++;
      }
    }
    int start = at;
    while (at < text.length && text[at] > ' ') {
      at++;
    }
    return new String(text, start, at - start, StandardCharsets.ISO_8859_1)
        .toLowerCase(java.util.Locale.ROOT);
  }

  private void skipLine() {
    while (at < text.length && text[at] != '\n') {
      at++;
    }
  }

  private MeshException problem(String what) {
    return new MeshException("%s, line %d: %s".formatted(name, line, what));
  }
}
