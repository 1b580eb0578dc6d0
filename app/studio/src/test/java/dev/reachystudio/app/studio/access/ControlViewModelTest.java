package dev.reachystudio.app.studio.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.app.daemon.BackendKind;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.clients.ClientInfo;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Origin.Transport;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.value.BodyTargets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlViewModelTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final ControlViewModel model = new ControlViewModel(InstantSource.fixed(NOW));

  @Test
  void theLastOneThatWroteLeads() {
    model.refresh(
        snapshot(
            client("a", "old.py", 0, NOW.minusSeconds(41), Outcome.EXECUTED),
            client("b", "new.py", 0, NOW.minusSeconds(2), Outcome.EXECUTED)));
    assertThat(model.writers()).extracting(Writer::leads).containsExactly(false, true);
    assertThat(model.writers()).extracting(Writer::ageText).containsExactly("41 s ago", "2 s ago");
  }

  @Test
  void twoStreamsAtOnceAreAConflict() {
    model.refresh(
        snapshot(
            client("a", "one.py", 50, NOW, null),
            client("b", "two.py", 25, NOW.minusMillis(20), null)));
    assertThat(model.writers())
        .extracting(Writer::result)
        .containsExactly(Writer.Result.WRITING, Writer.Result.CONFLICT);
    assertThat(model.conflictProperty().get())
        .isEqualTo("one.py and two.py both set targets, the newest wins.");
  }

  @Test
  void aRefusalIsShownWithItsReason() {
    model.refresh(
        snapshot(
            client(
                "a",
                "late.py",
                0,
                NOW,
                Outcome.Refused.of(RefusalReason.MOVE_RUNNING, "A move is running."))));
    assertThat(model.writers().getFirst().result()).isEqualTo(Writer.Result.REFUSED);
    assertThat(model.writers().getFirst().reason()).isEqualTo("A move is running.");
  }

  @Test
  void whoOnlyReadsIsListedAsReading() {
    model.refresh(snapshot(client("a", "dashboard", 0, null, null)));
    assertThat(model.writers().getFirst().result()).isEqualTo(Writer.Result.READING);
    assertThat(model.writers().getFirst().ageText()).isEqualTo("reads state only");
  }

  @Test
  void theFilterListsOnlyWhatItSays() {
    DaemonSnapshot snapshot =
        snapshot(client("a", "busy.py", 50, NOW, null), client("b", "dashboard", 0, null, null));
    model.filterProperty().set(ControlViewModel.Filter.WRITING);
    model.refresh(snapshot);
    assertThat(model.writers()).extracting(writer -> writer.client().id()).containsExactly("a");
    assertThat(model.clientCount()).isEqualTo(2);
    model.filterProperty().set(ControlViewModel.Filter.ALL);
    assertThat(model.writers()).hasSize(2);
  }

  @Test
  void spansAreToldInPlainWords() {
    assertThat(ControlViewModel.span(Duration.ofSeconds(12))).isEqualTo("12 s");
    assertThat(ControlViewModel.span(Duration.ofSeconds(614))).isEqualTo("10 min 14 s");
    assertThat(ControlViewModel.span(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void theHistoryTellsWhoCameWhoMovedAndWhoLeft() {
    History history = new History(InstantSource.fixed(NOW));
    history.compare(snapshot(client("a", "one.py", 0, null, null)));
    history.note(
        new CommandEvent.Decided(
            NOW,
            new Origin("a", Transport.SOCKET, "one.py"),
            new Command.EmergencyStop(true, Command.StopTorque.HOLD),
            Outcome.EXECUTED));
    history.compare(snapshot());
    assertThat(history.entries())
        .extracting(HistoryEntry::title)
        .containsExactly("one.py left", "Emergency stop", "Free", "one.py connected");
  }

  @Test
  void aStreamIsOneLineOfHistoryHoweverLongItLasts() {
    History history = new History(InstantSource.fixed(NOW));
    for (int i = 0; i < 50; i++) {
      history.note(
          new CommandEvent.Decided(
              NOW,
              new Origin("a", Transport.SDK_SOCKET, "one.py"),
              new Command.SetTarget(BodyTargets.ofBodyYaw(0.1), false),
              Outcome.EXECUTED));
    }
    assertThat(history.entries()).hasSize(1);
  }

  private static ClientInfo client(
      String id, String label, double rateHz, @Nullable Instant at, @Nullable Outcome outcome) {
    return new ClientInfo(
        id,
        Transport.SDK_SOCKET,
        label,
        "127.0.0.1:5000",
        NOW.minusSeconds(60),
        at == null ? null : "set_target",
        at,
        outcome,
        rateHz,
        new int[30]);
  }

  private static DaemonSnapshot snapshot(ClientInfo... clients) {
    DaemonStatus status =
        new DaemonStatus(
            "reachy_mini",
            DaemonState.RUNNING,
            false,
            false,
            false,
            true,
            true,
            false,
            null,
            null,
            "1.12.0",
            "test",
            null,
            1,
            true,
            EmergencyStopState.RELEASED,
            IdlePolicy.SLEEP,
            List.of(),
            null,
            null,
            false,
            null);
    return new DaemonSnapshot(
        status,
        new RobotChoice(BackendKind.MOCKUP, null),
        "127.0.0.1",
        8000,
        List.of(clients),
        new LockStatus(LockState.FREE, null, NOW.minusSeconds(100)));
  }
}
