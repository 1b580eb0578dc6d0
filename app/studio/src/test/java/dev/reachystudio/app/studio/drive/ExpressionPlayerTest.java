package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.studio.controls.OutcomeMessage;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.BodyTargets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpressionPlayerTest {

  private static final long SECOND_NS = 1_000_000_000;

  private final RecordedPort port = new RecordedPort();
  private final Map<UUID, Path> sounds = new HashMap<>();
  private final ExpressionPlayer player = new ExpressionPlayer(port.commands(), sounds::put);
  private final List<Expression> moves;

  ExpressionPlayerTest() throws IOException {
    moves = new ExpressionFiles(new MoveLibrary(Path.of("none"))).read(Shelf.BUILT_IN);
  }

  @Test
  void aMovePlaysShowsItsProgressAndEnds() {
    Expression nod = moves.getFirst();
    player.play(nod);
    assertThat(lastPlay().options().replace()).isFalse();
    assertThat(player.plays(nod)).isTrue();
    port.submissions.getLast().outcome().complete(Outcome.EXECUTED);
    pulse(running(lastPlay().moveId(), false), SECOND_NS);
    assertThat(player.progressProperty().get()).isEqualTo(0.25);
    port.submissions.getLast().end().complete(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    assertThat(player.playingProperty().get()).isNull();
    assertThat(player.messageProperty().get()).isNull();
  }

  @Test
  void anotherMoveTakesOverFromOursOnly() {
    player.play(moves.getFirst());
    player.play(moves.getLast());
    assertThat(lastPlay().options().replace()).isTrue();
    port.submissions
        .getFirst()
        .end()
        .complete(new MoveEnd(MoveEnd.Kind.CANCELLED, "superseded", List.of()));
    assertThat(player.plays(moves.getLast())).isTrue();
  }

  @Test
  void aQueuedMoveWaitsUntilTheRobotSaysThatItPlays() {
    player.play(moves.getFirst());
    UUID first = lastPlay().moveId();
    player.enqueue(moves.getLast());
    UUID second = lastPlay().moveId();
    assertThat(lastPlay().options().queued()).isTrue();
    assertThat(lastPlay().options().crossFadeNs()).isPositive();
    assertThat(player.waits(moves.getLast())).isTrue();
    pulse(running(first, false), running(second, true), SECOND_NS);
    assertThat(player.plays(moves.getFirst())).isTrue();
    // While one goes over into the other, both run.
    pulse(running(first, false), running(second, false), SECOND_NS);
    assertThat(player.plays(moves.getLast())).isTrue();
    assertThat(player.waiting()).isEmpty();
    port.submissions.getFirst().end().complete(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    assertThat(player.plays(moves.getLast())).isTrue();
  }

  @Test
  void withNothingToWaitForAQueuedMovePlaysAtOnce() {
    player.enqueue(moves.getFirst());
    assertThat(lastPlay().options().queued()).isFalse();
    assertThat(player.plays(moves.getFirst())).isTrue();
  }

  @Test
  void aMoveIsTakenOutOfTheRow() {
    player.play(moves.getFirst());
    player.enqueue(moves.getLast());
    UUID second = lastPlay().moveId();
    player.remove(moves.getLast());
    assertThat(port.sent.getLast()).isEqualTo(new Command.StopMove(second));
    port.submissions.get(1).end().complete(new MoveEnd(MoveEnd.Kind.CANCELLED, "", List.of()));
    assertThat(player.waiting()).isEmpty();
    assertThat(player.plays(moves.getFirst())).isTrue();
  }

  @Test
  void theSoundIsSaidBeforeTheMoveIsAskedFor() {
    Path sound = Path.of("nod.wav");
    Expression nod = moves.getFirst();
    player.play(new Expression("Nod", "x", nod.motion(), sound, ""));
    assertThat(sounds).containsEntry(lastPlay().moveId(), sound);
  }

  @Test
  void aRefusedMoveSaysWhy() {
    player.play(moves.getFirst());
    port.submissions
        .getLast()
        .outcome()
        .complete(Outcome.Refused.of(RefusalReason.MOTORS_OFF, "the motors are off"));
    assertThat(player.playingProperty().get()).isNull();
    assertThat(Objects.requireNonNull(player.messageProperty().get()).kind())
        .isEqualTo(OutcomeMessage.Kind.REFUSED);
  }

  @Test
  void stoppingEndsOurMove() {
    player.play(moves.getFirst());
    UUID moveId = lastPlay().moveId();
    player.stop();
    assertThat(port.sent.getLast()).isEqualTo(new Command.StopMove(moveId));
  }

  private Command.PlayMove lastPlay() {
    return (Command.PlayMove) port.sent.getLast();
  }

  private static RunningMove running(UUID moveId, boolean waiting) {
    return new RunningMove(
        moveId, MoveKind.RECORDED, "nod", 0, 4 * SECOND_NS, BodyTargets.NONE, waiting);
  }

  private void pulse(RunningMove move, long nowNs) {
    player.pulse(States.at(PoseValues.NEUTRAL).doing(move).state(), nowNs);
  }

  private void pulse(RunningMove first, RunningMove second, long nowNs) {
    player.pulse(States.at(PoseValues.NEUTRAL).doing(first, second).state(), nowNs);
  }
}
