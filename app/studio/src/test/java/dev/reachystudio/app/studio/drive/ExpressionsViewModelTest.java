package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.assets.moves.BuiltInMoves;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsViewModelTest {

  private final RecordedPort port = new RecordedPort();
  private final ExpressionFiles files = new ExpressionFiles(new MoveLibrary(Path.of("none")));
  private final ExpressionsViewModel model =
      new ExpressionsViewModel(
          port.commands(), files, work -> CompletableFuture.completedFuture(work.get()));

  @TempDir Path folder;

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
  void aFolderShowsGoodMovesAndSaysWhatIsWrongWithTheOthers() throws IOException {
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
    List<Expression> found = files.open(folder);
    assertThat(found).extracting(Expression::name).containsExactly("My nod", "unsorted.json");
    assertThat(found.getLast().problem()).containsIgnoringCase("time");
    assertThat(found.getLast().motion()).isNull();
  }

  @Test
  void anEmptyFolderSaysSo() {
    assertThat(files.open(folder))
        .extracting(Expression::problem)
        .containsExactly("There is no move file (.json) in it.");
  }

  @Test
  void aMovePlaysShowsItsProgressAndEnds() {
    Expression nod = model.expressions().getFirst();
    model.play(nod);
    Command.PlayMove play = (Command.PlayMove) port.sent.getLast();
    assertThat(play.options().replace()).isFalse();
    assertThat(model.plays(nod)).isTrue();
    port.submissions.getLast().outcome().complete(Outcome.EXECUTED);
    RunningMove running =
        new RunningMove(play.moveId(), MoveKind.RECORDED, "nod", 0, 4_000_000_000L);
    model.pulse(States.at(PoseValues.NEUTRAL).doing(running).state(), 1_000_000_000);
    assertThat(model.progressProperty().get()).isEqualTo(0.25);
    port.submissions.getLast().end().complete(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    assertThat(model.playingProperty().get()).isNull();
    assertThat(model.messageProperty().get()).isNull();
  }

  @Test
  void anotherMoveTakesOverFromOursOnly() {
    model.play(model.expressions().getFirst());
    model.play(model.expressions().getLast());
    assertThat(((Command.PlayMove) port.sent.getLast()).options().replace()).isTrue();
    port.submissions
        .getFirst()
        .end()
        .complete(new MoveEnd(MoveEnd.Kind.CANCELLED, "superseded", List.of()));
    assertThat(model.plays(model.expressions().getLast())).isTrue();
  }

  @Test
  void aRefusedMoveSaysWhy() {
    model.play(model.expressions().getFirst());
    port.submissions
        .getLast()
        .outcome()
        .complete(Outcome.Refused.of(RefusalReason.MOTORS_OFF, "the motors are off"));
    assertThat(model.playingProperty().get()).isNull();
    assertThat(Objects.requireNonNull(model.messageProperty().get()).kind())
        .isEqualTo(OutcomeMessage.Kind.REFUSED);
  }

  @Test
  void stoppingEndsOurMove() {
    model.play(model.expressions().getFirst());
    Command.PlayMove play = (Command.PlayMove) port.sent.getLast();
    model.stop();
    assertThat(port.sent.getLast()).isEqualTo(new Command.StopMove(play.moveId()));
  }
}
