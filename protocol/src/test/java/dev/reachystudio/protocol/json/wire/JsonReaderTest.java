package dev.reachystudio.protocol.json.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.protocol.json.wire.JsonReader.JsonException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

  @Test
  void valuesComeBackAsPlainOnes() throws Exception {
    assertThat(JsonReader.read("{\"a\":[1,2.5,null,true,\"x\"],\"b\":{}}"))
        .isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, null, true, "x"), "b", Map.of()));
  }

  @Test
  void wordsForNumbersThatJsonLacksAreReadSoThatTheirFieldCanBeNamed() throws Exception {
    assertThat(JsonReader.read("[NaN,-Infinity,1e999]"))
        .isEqualTo(List.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {oops       | 1 | Expecting property name enclosed in double quotes
          nope        | 0 | Expecting value
          1 2         | 2 | Extra data
          """)
  void whatIsNoJsonIsToldWithItsPlace(String text, int offset, String message) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .hasMessage(message)
        .satisfies(e -> assertThat(((JsonException) e).offset()).isBetween(offset, offset + 4));
  }

  @Test
  void emptyAndCutOffTextsAreNoJson() {
    assertThatThrownBy(() -> JsonReader.read("")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonReader.read("{\"a\":[1,")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonReader.read("[".repeat(5000))).isInstanceOf(JsonException.class);
  }

  @Test
  void whatIsWrittenCanBeReadAndNumbersJsonLacksAreNull() throws Exception {
    String text = JsonText.of(Map.of("a", new double[] {1, Double.NaN}));
    assertThat(text).isEqualTo("{\"a\":[1.0,null]}");
    assertThat(JsonReader.read(JsonText.bytes("ä\"\n"))).isEqualTo("ä\"\n");
  }
}
