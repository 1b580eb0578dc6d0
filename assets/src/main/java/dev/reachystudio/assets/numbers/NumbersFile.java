package dev.reachystudio.assets.numbers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.StringTokenizer;

/** Keys and numbers of a flat file; every complaint names the file, the key and what is allowed. */
final class NumbersFile {

  private final Properties values = new Properties();
  private final String source;

  NumbersFile(Reader reader, String source) throws IOException {
    this.source = source;
    values.load(reader);
  }

  /** A file that is part of the program, from this package. */
  static NumbersFile builtIn(String resource) {
    try (InputStream stream = NumbersFile.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException(resource + " is missing in the program");
      }
      return new NumbersFile(new InputStreamReader(stream, StandardCharsets.UTF_8), resource);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  String text(String key) {
    String value = values.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(source + ": " + key + " is missing");
    }
    return value.strip();
  }

  double number(String key) {
    return numbers(key, 1)[0];
  }

  double positive(String key) {
    double value = number(key);
    if (value <= 0) {
      throw wrong(key, "must be greater than 0");
    }
    return value;
  }

  int integer(String key, int least, int most) {
    double value = number(key);
    if (value != Math.rint(value) || value < least || value > most) {
      throw wrong(key, "must be an integer from " + least + " to " + most);
    }
    return (int) value;
  }

  double[] numbers(String key, int count) {
    double[] numbers = numbers(key);
    if (numbers.length != count) {
      throw wrong(key, "must be " + count + (count == 1 ? " number" : " numbers"));
    }
    return numbers;
  }

  /** As many as there are. */
  double[] numbers(String key) {
    // Not a regular expression: this is on the way to the daemon's first answer.
    StringTokenizer words = new StringTokenizer(text(key));
    double[] numbers = new double[words.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = parse(key, words.nextToken());
    }
    return numbers;
  }

  IllegalArgumentException wrong(String key, String allowed) {
    return new IllegalArgumentException(
        source + ": " + key + " is \"" + values.getProperty(key) + "\": it " + allowed);
  }

  private double parse(String key, String word) {
    double number;
    try {
      number = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw wrong(key, "must be numbers, and \"" + word + "\" is none");
    }
    if (!Double.isFinite(number)) {
      throw wrong(key, "must be finite");
    }
    return number;
  }
}
