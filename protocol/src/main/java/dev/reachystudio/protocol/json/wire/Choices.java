package dev.reachystudio.protocol.json.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words a field may be, each with its value. */
public final class Choices<E> {

  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final String expected;

  private Choices(List<E> values, Function<E, String> word) {
    for (E value : values) {
      byWord.put(word.apply(value), value);
    }
    List<String> words = byWord.keySet().stream().map(name -> "'" + name + "'").toList();
    this.expected =
        words.size() == 1
            ? words.getFirst()
            : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  /** The values of an enum by their wire names. */
  public static <E> Choices<E> of(List<E> values, Function<E, String> word) {
    return new Choices<>(values, word);
  }

  /** Accepts another word for a value, without telling it. */
  public Choices<E> accepting(String word, E value) {
    byWord.put(word, value);
    return this;
  }

  /** The value of a word, or null. */
  public @Nullable E find(String word) {
    return byWord.get(word);
  }

  /** All words, in a sentence. */
  public String expected() {
    return expected;
  }
}
