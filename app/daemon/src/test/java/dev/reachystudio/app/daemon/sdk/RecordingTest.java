package dev.reachystudio.app.daemon.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.protocol.json.wire.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

  @TempDir Path folder;

  @Test
  void entriesComeBackAsTheyCame() throws Exception {
    Recording recording = new Recording(folder.resolve("recordings"));
    recording.start();
    assertThat(recording.running()).isTrue();
    List<Object> sent = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Map<String, Object> entry =
          Map.of("time", i / 50.0, "text", "a\nb \"" + i + "\"", "head", List.of(1L, 0.5));
      sent.add(entry);
      assertThat(recording.append(entry)).isNull();
    }
    Recording.Recorded recorded = recording.stop();

    assertThat(JsonReader.read(recorded.json())).isEqualTo(sent);
    assertThat(recorded.file()).isNull();
    assertThat(recording.running()).isFalse();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatDoesNotFitIntoAMessageIsKeptInAFile() throws Exception {
    Recording recording = new Recording(folder, 1000);
    recording.start();
    for (int i = 0; i < 200; i++) {
      assertThat(recording.append(Map.of("time", (long) i))).isNull();
    }
    Recording.Recorded recorded = recording.stop();

    List<?> inMessage = (List<?>) Objects.requireNonNull(JsonReader.read(recorded.json()));
    assertThat(inMessage).hasSize((int) recorded.inMessage()).hasSizeBetween(50, 100);
    assertThat(recorded.json().length).isLessThanOrEqualTo(1000);
    assertThat(recorded.entries()).isEqualTo(200);
    List<String> lines = Files.readAllLines(Objects.requireNonNull(recorded.file()));
    assertThat(lines).hasSize(200).startsWith("{\"time\":0}").endsWith("{\"time\":199}");
  }

  @Test
  void aStartForgetsWhatWasNotStopped() throws Exception {
    Recording recording = new Recording(folder);
    recording.start();
    assertThat(recording.append(Map.of("time", 1L))).isNull();
    recording.start();
    assertThat(files()).hasSize(1);

    assertThat(recording.stop().json()).asString().isEqualTo("[]");
    assertThat(files()).isEmpty();
  }

  @Test
  void withoutARecordingNothingIsAddedAndNothingComesBack() throws Exception {
    Recording recording = new Recording(folder);
    assertThat(recording.append(Map.of())).isEqualTo("no recording runs");
    assertThat(recording.stop().json()).asString().isEqualTo("[]");
  }

  @Test
  void everyEntryIsInTheFileAtOnceForACrash() throws Exception {
    Recording recording = new Recording(folder);
    recording.start();
    for (int i = 0; i < 10; i++) {
      @Nullable String problem = recording.append(Map.of("time", (long) i));
      assertThat(problem).isNull();
      assertThat(Files.readAllLines(files().getFirst())).hasSize(i + 1);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new Recording(inTheWay).start())
        .hasMessageContaining(inTheWay.toString())
        .hasMessageContaining("cannot be written");
  }

  private List<Path> files() throws Exception {
    Path place = folder.resolve("recordings");
    try (Stream<Path> found = Files.list(Files.exists(place) ? place : folder)) {
      return found.toList();
    }
  }
}
