package dev.reachystudio.app.studio.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.state.MoveKind;
import dev.reachystudio.protocol.state.RunningMove;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunningMovesViewModelTest {

  private final RecordedPort port = new RecordedPort();
  private final RunningMovesViewModel model = new RunningMovesViewModel(port.commands());

  @Test
  void aGotoTellsItsLawAndTheTimeLeft() {
    UUID id = UUID.randomUUID();
    RunningMove move = new RunningMove(id, MoveKind.GOTO, "minjerk", 0, 1_000_000_000);
    model.pulse(States.at(PoseValues.NEUTRAL).doing(move).state(), 580_000_000);
    assertThat(model.items()).hasSize(1);
    RunningMovesViewModel.Item item = model.items().getFirst();
    assertThat(item.title()).isEqualTo("Moving to target");
    assertThat(item.detail()).isEqualTo("minimum jerk · 0.42 s left");
    assertThat(item.progress()).isEqualTo(0.58);
    model.cancel(id);
    assertThat(port.sent).containsExactly(new Command.StopMove(id));
  }

  @Test
  void movesThatEndedAreGone() {
    RunningMove one = new RunningMove(UUID.randomUUID(), MoveKind.WAKE_UP, "", 0, 1);
    RunningMove two = new RunningMove(UUID.randomUUID(), MoveKind.RECORDED, "little_dance", 0, 1);
    model.pulse(States.at(PoseValues.NEUTRAL).doing(one, two).state(), 0);
    assertThat(model.items())
        .extracting(RunningMovesViewModel.Item::title)
        .containsExactly("Waking up", "Playing little dance");
    model.pulse(States.at(PoseValues.NEUTRAL).state(), 0);
    assertThat(model.items()).isEmpty();
  }
}
