package dev.reachystudio.app.daemon.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.state.MoveKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MoveSoundsTest {

  private static final Path OWN = Path.of("own.wav");
  private static final Path ASSET = Path.of("asset.wav");

  private record Started(Path file, Duration from, long loopNs) {}

  private final UUID move = UUID.randomUUID();
  private final BlockingQueue<Started> started = new LinkedBlockingQueue<>();
  private final BlockingQueue<Path> stopped = new LinkedBlockingQueue<>();
  private final MoveSounds sounds =
      new MoveSounds(
          (file, from) -> {
            started.add(new Started(file, from, System.nanoTime()));
            return () -> stopped.add(file);
          },
          System::nanoTime,
          name -> name.equals("wake_up.wav") ? Optional.of(ASSET) : Optional.empty());

  private void starts(long startedNs, String cue, long atNs) {
    sounds.accept(
        new CommandEvent.MoveStarted(
            Instant.EPOCH,
            Origin.DAEMON,
            move,
            MoveKind.RECORDED,
            "m",
            startedNs,
            List.of(new SoundCue(cue, atNs))));
  }

  private void ends(MoveEnd.Kind kind) {
    sounds.accept(
        new CommandEvent.MoveEnded(
            Instant.EPOCH,
            Origin.DAEMON,
            move,
            MoveKind.RECORDED,
            "m",
            new MoveEnd(kind, "", List.of())));
  }

  private Started next() throws InterruptedException {
    Started sound = started.poll(10, TimeUnit.SECONDS);
    if (sound == null) {
      throw new AssertionError("no sound");
    }
    return sound;
  }

  @Test
  void theSoundBeginsAtItsTimeOnTheLoopClockAndNotBefore() throws Exception {
    sounds.expect(move, OWN);
    long startNs = System.nanoTime();
    starts(startNs, "x.wav", 200_000_000);
    Started sound = next();
    assertThat(sound.file()).isEqualTo(OWN);
    assertThat(sound.loopNs() - startNs).isGreaterThanOrEqualTo(200_000_000);
  }

  @Test
  void aSoundThatIsLateLeavesItsBeginningOut() throws Exception {
    sounds.expect(move, OWN);
    starts(System.nanoTime() - 3_000_000_000L, "x.wav", 1_000_000_000);
    assertThat(next().from()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
  }

  @Test
  void theRobotsOwnSoundsArePlayedByTheirNames() throws Exception {
    starts(System.nanoTime(), "wake_up.wav", 0);
    assertThat(next().file()).isEqualTo(ASSET);
    starts(System.nanoTime(), "unknown.wav", 0);
    assertThat(started.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aMoveThatIsStoppedTakesItsSoundWithIt() throws Exception {
    sounds.expect(move, OWN);
    starts(System.nanoTime(), "x.wav", 0);
    next();
    ends(MoveEnd.Kind.CANCELLED);
    assertThat(stopped.poll(10, TimeUnit.SECONDS)).isEqualTo(OWN);
  }

  @Test
  void aSoundThatHasNotBegunNeverDoesWhenItsMoveIsStopped() throws Exception {
    sounds.expect(move, OWN);
    starts(System.nanoTime(), "x.wav", 300_000_000);
    ends(MoveEnd.Kind.CANCELLED);
    assertThat(started.poll(600, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aMoveThatEndsLetsItsSoundRingOut() throws Exception {
    sounds.expect(move, OWN);
    starts(System.nanoTime(), "x.wav", 0);
    next();
    ends(MoveEnd.Kind.COMPLETED);
    assertThat(stopped.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aMoveThatWasRefusedHasNoSound() throws Exception {
    sounds.expect(move, OWN);
    sounds.accept(
        new CommandEvent.Decided(
            Instant.EPOCH,
            Origin.DAEMON,
            new Command.GoToSleep(move),
            Outcome.Refused.of(RefusalReason.MOVE_RUNNING, "another plays")));
    starts(System.nanoTime(), "x.wav", 0);
    assertThat(started.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }
}
