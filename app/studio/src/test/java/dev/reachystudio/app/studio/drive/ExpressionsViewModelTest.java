package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.assets.moves.BuiltInMoves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsViewModelTest {

  private final Path home;
  private final Path folder;
  private ExpressionsViewModel model;

  ExpressionsViewModelTest(@TempDir Path home, @TempDir Path folder) {
    this.home = home;
    this.folder = folder;
    this.model = model();
  }

  @BeforeEach
  void open() {
    model = model();
  }

  private ExpressionsViewModel model() {
    return new ExpressionsViewModel(new ExpressionFiles(new MoveLibrary(home)), Now::read);
  }

  @Test
  void theBuiltInMovesAreThereWithDescriptionAndLength() {
    assertThat(model.expressions()).hasSize(BuiltInMoves.names().size());
    assertThat(model.expressions())
        .allSatisfy(
            expression -> {
              assertThat(expression.problem()).isEmpty();
              assertThat(expression.description()).isNotBlank();
              assertThat(expression.durationS()).isPositive();
            });
  }

  @Test
  void theRobotsLibrariesAreListedAlsoWhenTheyAreNotHere() {
    assertThat(model.shelves())
        .extracting(Shelf::title)
        .containsExactly("Built-in", "Emotions", "Dances");
    assertThat(model.shelves()).extracting(Shelf::here).containsExactly(true, false, false);
    model.choose(model.shelves().get(1));
    assertThat(model.expressions()).isEmpty();
    assertThat(model.busyProperty().get()).isEqualTo(ExpressionsViewModel.Busy.NO);
  }

  @Test
  void aSearchFindsNamesAndDescriptions() {
    model.searchProperty().set(" NOD ");
    assertThat(model.expressions()).extracting(Expression::name).contains("Nod");
    model.searchProperty().set("no move speaks of this");
    assertThat(model.expressions()).isEmpty();
    model.searchProperty().set("");
    assertThat(model.expressions()).hasSize(BuiltInMoves.names().size());
  }

  @Test
  void aFolderIsADataSetWithGoodMovesAndWhatIsWrongWithTheOthers() throws IOException {
    try (InputStream nod = BuiltInMoves.open("nod")) {
      Files.copy(nod, folder.resolve("my_nod.json"));
    }
    Files.writeString(
        folder.resolve("unsorted.json"),
        """
        {"description": "x", "time": [0, 2, 1], "set_target_data": [
          {"head": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]], "antennas": [0, 0], "body_yaw": 0},
          {"head": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]], "antennas": [0, 0], "body_yaw": 0},
          {"head": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]], "antennas": [0, 0], "body_yaw": 0}]}
        """);
    model.open(folder);
    assertThat(model.chosenProperty().get().added()).isNotNull();
    assertThat(model.expressions())
        .extracting(Expression::name)
        .containsExactly("My nod", "unsorted");
    assertThat(model.expressions().getLast().problem()).containsIgnoringCase("time");
    assertThat(model.expressions().getLast().motion()).isNull();

    model.forget(model.chosenProperty().get());
    assertThat(model.chosenProperty().get().title()).isEqualTo("Built-in");
    assertThat(model.shelves()).hasSize(3);
    assertThat(folder.resolve("my_nod.json")).exists();
  }

  @Test
  void anEmptyFolderSaysSo() {
    model.open(folder);
    OutcomeMessage told = Objects.requireNonNull(model.messageProperty().get());
    assertThat(told.kind()).isEqualTo(OutcomeMessage.Kind.FAILED);
    assertThat(told.cause()).contains("has no *.json files");
    assertThat(model.chosenProperty().get().title()).isEqualTo("Built-in");
  }

  @Test
  void anOpenedFileHasAShelfOfItsOwnAndIsReadAnew() throws IOException {
    Path file = folder.resolve("my_nod.json");
    try (InputStream nod = BuiltInMoves.open("nod")) {
      Files.copy(nod, file);
    }
    model.open(file);
    assertThat(model.chosenProperty().get().title()).isEqualTo("Opened files");
    assertThat(model.expressions()).extracting(Expression::name).containsExactly("My nod");
    Files.writeString(file, "{");
    model.open(file);
    assertThat(model.expressions()).hasSize(1);
    assertThat(model.expressions().getFirst().problem()).isNotEmpty();
  }

  @Test
  void aLibraryThatCannotBeFetchedSaysWhy() {
    model.fetch(model.shelves().get(1));
    OutcomeMessage told = Objects.requireNonNull(model.messageProperty().get());
    assertThat(told.kind()).isEqualTo(OutcomeMessage.Kind.FAILED);
    assertThat(told.cause()).isNotBlank();
    assertThat(model.busyProperty().get()).isEqualTo(ExpressionsViewModel.Busy.NO);
  }
}
