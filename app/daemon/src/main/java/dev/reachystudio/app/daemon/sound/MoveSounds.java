package dev.reachystudio.app.daemon.sound;

import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.motion.SoundCue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Plays the sounds of moves: each begins at its time within the move, on the loop's clock, and goes
 * on at its own pace, also where a simulation's time has another one. A move that is stopped or
 * replaced takes its sound with it; one that ends lets it ring out. Events come on the dispatcher's
 * thread, anything else on any.
 */
public final class MoveSounds implements Consumer<CommandEvent> {

  /** Lateness that nobody hears; beyond it the beginning is left out, to be with the motion. */
  private static final long UNHEARD_NS = 20_000_000;

  /** How often a sound that waits looks at the loop's time. */
  private static final long LOOK_NS = 10_000_000;

  /** Moves that were announced and never came do not stay for ever. */
  private static final int MAX_EXPECTED = 64;

  private final SoundPlayer player;
  private final LongSupplier loopTimeNs;
  private final Function<String, Optional<Path>> assets;
  private final Map<UUID, Path> expected = new LinkedHashMap<>();
  private final Map<UUID, List<Scheduled>> running = new ConcurrentHashMap<>();

  /**
   * @param player plays
   * @param loopTimeNs the loop clock of the robot that runs, nanoseconds
   * @param assets the file of one of the robot's own sounds
   */
  public MoveSounds(
      SoundPlayer player, LongSupplier loopTimeNs, Function<String, Optional<Path>> assets) {
    this.player = player;
    this.loopTimeNs = loopTimeNs;
    this.assets = assets;
  }

  /**
   * Says which file a move's sound is, before the move is asked for.
   *
   * @param moveId the move
   * @param file the sound
   */
  public synchronized void expect(UUID moveId, Path file) {
    expected.put(moveId, file);
    if (expected.size() > MAX_EXPECTED) {
      expected.remove(expected.keySet().iterator().next());
    }
  }

  private synchronized Optional<Path> takeExpected(UUID moveId) {
    return Optional.ofNullable(expected.remove(moveId));
  }

  @Override
  public void accept(CommandEvent event) {
    switch (event) {
      case CommandEvent.Decided decided -> {
        if (decided.outcome() instanceof Outcome.Refused
            && decided.command() instanceof Command.StartsMove move) {
          takeExpected(move.moveId());
        }
      }
      case CommandEvent.MoveStarted started -> schedule(started);
      case CommandEvent.MoveEnded ended -> {
        List<Scheduled> sounds = running.remove(ended.moveId());
        if (sounds != null && ended.end().kind() != MoveEnd.Kind.COMPLETED) {
          sounds.forEach(Scheduled::stop);
        }
      }
      case CommandEvent.StreamClamped ignored -> {}
      case CommandEvent.IdleResetAnnounced ignored -> {}
      case CommandEvent.IdleResetCancelled ignored -> {}
      case CommandEvent.FaultsChanged ignored -> {}
    }
  }

  private void schedule(CommandEvent.MoveStarted started) {
    Optional<Path> own = takeExpected(started.moveId());
    List<Scheduled> sounds = new ArrayList<>();
    for (SoundCue cue : started.soundCues()) {
      Supplier<Optional<Path>> file =
          own.isPresent() ? () -> own : () -> assets.apply(cue.soundName());
      sounds.add(new Scheduled(file, started.startedNs() + cue.atNs()));
    }
    if (!sounds.isEmpty()) {
      running.put(started.moveId(), sounds);
      sounds.forEach(Scheduled::start);
    }
  }

  /** A sound that waits for its time, or plays. */
  private final class Scheduled {
    private final Supplier<Optional<Path>> file;
    private final long atNs;
    private final Thread thread;
    private boolean stopped;
    private SoundPlayer.Playing playing = () -> {};

    Scheduled(Supplier<Optional<Path>> file, long atNs) {
      this.file = file;
      this.atNs = atNs;
      thread = Threads.virtual("move-sound", BugLog::uncaught, this::run);
    }

    void start() {
      thread.start();
    }

    private void run() {
      try {
        // Looked for on this thread and not on the dispatcher's: it may have to be made first.
        Optional<Path> found = file.get();
        // In turns: a simulation's time may change its pace, or stand still, meanwhile.
        for (long waitNs = atNs - loopTimeNs.getAsLong();
            waitNs > 0;
            waitNs = atNs - loopTimeNs.getAsLong()) {
          Thread.sleep(Duration.ofNanos(Math.min(waitNs, LOOK_NS)));
        }
        found.ifPresent(this::play);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized void play(Path sound) {
      if (!stopped) {
        long lateNs = loopTimeNs.getAsLong() - atNs;
        playing =
            player.start(sound, lateNs > UNHEARD_NS ? Duration.ofNanos(lateNs) : Duration.ZERO);
      }
    }

    synchronized void stop() {
      stopped = true;
      thread.interrupt();
      playing.stop();
    }
  }
}
