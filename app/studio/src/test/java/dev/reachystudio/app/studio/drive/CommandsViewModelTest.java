package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.studio.desktop.CommandEvents;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.MoveKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandsViewModelTest {

  private final CommandEvents events = new CommandEvents();
  private final CommandsViewModel model = new CommandsViewModel(events);

  private void decided(Command command, Outcome outcome) {
    events.offer(new CommandEvent.Decided(Instant.EPOCH, Origin.STUDIO, command, outcome));
    events.drain();
  }

  @Test
  void everyCommandIsARowWithItsReasonNewestFirst() {
    decided(new Command.StopAll(), Outcome.EXECUTED);
    decided(
        new Command.WakeUp(UUID.randomUUID(), false),
        Outcome.Refused.of(RefusalReason.EMERGENCY_STOP, "the stop is engaged"));
    assertThat(model.rows())
        .extracting(CommandRow::what)
        .containsExactly("Wake up", "Stop all moves");
    assertThat(model.rows().getFirst().reason()).isEqualTo("The stop is engaged.");
    assertThat(model.rows().getFirst().who()).isEqualTo("Studio");
  }

  @Test
  void whatWasNotDoneAsAskedIsCountedUntilLookedAt() {
    decided(new Command.StopAll(), Outcome.EXECUTED);
    decided(
        new Command.StopAll(),
        new Outcome.Clamped(List.of(new Clamp("head.roll", 1, 0.5, "limit"))));
    decided(new Command.StopAll(), Outcome.Refused.of(RefusalReason.INVALID, "no"));
    assertThat(model.unseenProperty().get()).isEqualTo(2);
    model.looking(true);
    assertThat(model.unseenProperty().get()).isZero();
    decided(new Command.StopAll(), Outcome.Refused.of(RefusalReason.INVALID, "no"));
    assertThat(model.unseenProperty().get()).as("while on show").isZero();
  }

  @Test
  void movesThatEndAsAskedAddNoRow() {
    ended(new MoveEnd(MoveEnd.Kind.COMPLETED, "", List.of()));
    assertThat(model.rows()).isEmpty();
    ended(new MoveEnd(MoveEnd.Kind.CANCELLED, "superseded by another", List.of()));
    assertThat(model.rows())
        .extracting(CommandRow::result)
        .containsExactly(CommandRow.Result.CANCELLED);
  }

  @Test
  void theFilterLooksAtEveryWord() {
    decided(new Command.StopAll(), Outcome.EXECUTED);
    decided(new Command.SetAutomaticBodyYaw(true), Outcome.Refused.of(RefusalReason.INVALID, "x"));
    model.searchProperty().set("follows");
    assertThat(model.rows()).hasSize(1);
    model.searchProperty().set("");
    model.onlyAttentionProperty().set(true);
    assertThat(model.rows()).extracting(CommandRow::what).containsExactly("Body follows the head");
  }

  private void ended(MoveEnd end) {
    events.offer(
        new CommandEvent.MoveEnded(
            Instant.EPOCH, Origin.STUDIO, UUID.randomUUID(), MoveKind.GOTO, "minjerk", end));
    events.drain();
  }
}
