package dev.reachystudio.app.daemon.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // a null fails the test
class MoveLibraryTest {

  private static final String SAMPLE =
      "{\"head\":[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]],\"antennas\":[0.1,-0.1]}";

  @TempDir Path folder;

  private Path move(String name, String times) throws IOException {
    String json =
        "{\"description\":\"d\",\"time\":"
            + times
            + ",\"set_target_data\":["
            + SAMPLE
            + ","
            + SAMPLE
            + "]}";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, json);
  }

  @Test
  void everyBuiltInMoveCanBeRead() throws Exception {
    MoveLibrary library = new MoveLibrary(folder);
    for (String name : library.names()) {
      assertThat(library.find(name).orElseThrow().durationS()).isGreaterThan(0.5);
    }
  }

  @Test
  void aFolderIsADataSetWithTheMovesInItAndInItsData() throws Exception {
    move("me/mine/a.json", "[0,1]");
    move("me/mine/data/b.json", "[0,1]");
    Files.writeString(folder.resolve("me/mine/a.ogg"), "sound");
    MoveLibrary library = new MoveLibrary(folder);
    assertThat(library.names("me/mine").orElseThrow()).containsExactly("a", "b");
    assertThat(library.find("me/mine", "a").orElseThrow().soundName()).isEqualTo("a.ogg");
    assertThat(library.find("me/mine", "b").orElseThrow().soundName()).isNull();
    assertThat(library.find("me/mine", "c")).isEmpty();
    assertThat(library.names("me/other")).isEmpty();
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsNoDataSet() throws Exception {
    move("outside/a.json", "[0,1]");
    MoveLibrary library = new MoveLibrary(folder.resolve("inside"));
    assertThat(library.names("../outside")).isEmpty();
  }

  @Test
  void unsortedOrMissingTimesAreToldWithTheFile() throws Exception {
    MoveLibrary library = new MoveLibrary(folder);
    Path unsorted = move("unsorted.json", "[1,0]");
    assertThatThrownBy(() -> library.open(unsorted))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unsorted.json")
        .hasMessageContaining("time[1]");
    Path missing = move("missing.json", "null");
    assertThatThrownBy(() -> library.open(missing)).hasMessageContaining("time is missing");
    Path shorter = move("shorter.json", "[0]");
    assertThatThrownBy(() -> library.open(shorter)).hasMessageContaining("time has 1 entries");
    Path cut = Files.writeString(folder.resolve("cut.json"), "{\"time\":[0,");
    assertThatThrownBy(() -> library.open(cut)).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> library.open(folder.resolve("none.json")))
        .hasMessageContaining("does not exist");
  }
}
