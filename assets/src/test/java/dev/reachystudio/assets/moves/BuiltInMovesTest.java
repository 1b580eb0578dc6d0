package dev.reachystudio.assets.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInMovesTest {

  /**
   * Set to a folder, such as this module's resources, to write the files anew after a change of a
   * choreography.
   */
  private static final String WRITE_TO = "moves.write.dir";

  @Test
  void everyChoreographyIsShippedAndNothingElse() {
    assertThat(Choreographies.all())
        .extracting(Choreography::name)
        .containsExactlyElementsOf(BuiltInMoves.names());
  }

  @ParameterizedTest
  @MethodSource("dev.reachystudio.assets.moves.Choreographies#all")
  void theFileIsWhatTheChoreographyYields(Choreography choreography) throws IOException {
    String rendered = new Performance(choreography).render();
    String folder = System.getProperty(WRITE_TO);
    if (folder != null) {
      Files.writeString(Path.of(folder, choreography.name() + ".json"), rendered);
    } else {
      try (InputStream file = BuiltInMoves.open(choreography.name())) {
        assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(rendered);
      }
    }
  }

  @Test
  void anUnknownMoveIsNamedInTheError() {
    assertThatThrownBy(() -> BuiltInMoves.open("moonwalk"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("moonwalk")
        .hasMessageContaining("nod");
  }
}
