package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.SoundCue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever plays sounds learns from the start of a move when each is due on the loop's clock. */
class MoveStartedTest {

  private static Command.PlayMove speaking(PlayOptions options) {
    RecordedMotion nod = HandCrankedLoop.nod(false).motion();
    return new Command.PlayMove(
        UUID.randomUUID(), new RecordedMotion(nod.name(), "", "nod.wav", nod.samples()), options);
  }

  private static List<CommandEvent.MoveStarted> starts(HandCrankedLoop robot) {
    return robot.events.stream()
        .filter(CommandEvent.MoveStarted.class::isInstance)
        .map(CommandEvent.MoveStarted.class::cast)
        .toList();
  }

  @Test
  void aMoveTellsItsLoopTimeAndItsSoundBeforeTheFirstSample() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(
          speaking(
              PlayOptions.defaults()
                  .withInitialGotoDurationNs(500_000_000)
                  .withSound(true, 200_000_000)));
      CommandEvent.MoveStarted started = starts(robot).getFirst();
      assertThat(started.startedNs()).isEqualTo(robot.state().moves().getFirst().startedNs());
      assertThat(started.soundCues()).containsExactly(new SoundCue("nod.wav", 300_000_000));
    }
  }

  @Test
  void aMoveWithoutItsSoundTellsNone() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(speaking(PlayOptions.defaults().withSound(false, 0)));
      assertThat(starts(robot).getFirst().soundCues()).isEmpty();
    }
  }

  @Test
  void aQueuedMoveTellsTheTimeAtWhichItBeginsAndNotEarlier() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(speaking(PlayOptions.defaults()));
      robot.decide(speaking(PlayOptions.defaults().withQueued(true, 0)));
      assertThat(starts(robot)).hasSize(1);
      robot.run(2.1);
      long endNs = starts(robot).getFirst().startedNs() + 2_000_000_000L;
      assertThat(starts(robot).get(1).startedNs()).isEqualTo(endNs);
    }
  }

  @Test
  void goingToSleepTellsItsSoundWhereTheWayDownBegins() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      robot.decide(new Command.GoToSleep(UUID.randomUUID()));
      assertThat(starts(robot).getFirst().soundCues())
          .containsExactly(new SoundCue("go_sleep.wav", 0));
    }
  }
}
