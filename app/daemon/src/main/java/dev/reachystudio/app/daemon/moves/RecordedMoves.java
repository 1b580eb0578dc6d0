package dev.reachystudio.app.daemon.moves;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.sound.MoveSounds;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays moves of data sets with their sounds, for every transport. Any thread. */
public final class RecordedMoves {

  /** As long as a client waits for an answer; a download that takes longer goes on. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Whoever preloads has time. */
  private static final Duration PRELOAD_PATIENCE = Duration.ofMinutes(30);

  private final MoveLibrary library;
  private final MoveSounds sounds;
  private final RobotDesk desk;

  public RecordedMoves(MoveLibrary library, MoveSounds sounds, RobotDesk desk) {
    this.library = library;
    this.sounds = sounds;
    this.desk = desk;
  }

  /** Where the moves come from. */
  public MoveLibrary library() {
    return library;
  }

  /**
   * A move, fetched from the hub if its data set is not here. Blocks.
   *
   * @param dataset {@code owner/name}
   * @param name name of the move
   * @throws UnknownMoveException if the data set has no such move
   * @throws IOException if the data set cannot be had, or the move not be read
   */
  public RecordedMotion find(String dataset, String name) throws IOException, InterruptedException {
    library.require(dataset, PATIENCE);
    return library.find(dataset, name).orElseThrow(() -> new UnknownMoveException(dataset, name));
  }

  /**
   * Plays a move.
   *
   * @param moveId its identity
   * @param dataset {@code owner/name}
   * @param motion a move of that data set
   * @param options how
   * @param client who asks
   * @throws IOException if the data set cannot be read any more
   */
  public Submission play(
      UUID moveId,
      String dataset,
      RecordedMotion motion,
      PlayOptions options,
      ClientActivity client)
      throws IOException {
    if (options.sound() && motion.soundName() != null) {
      library.sound(dataset, motion.name()).ifPresent(file -> expectSound(moveId, file));
    }
    return desk.submit(new Command.PlayMove(moveId, motion, options), client);
  }

  /**
   * Says which file a move's sound is, before the move is asked for. Returns at once.
   *
   * @param moveId the move
   * @param file the sound
   */
  public void expectSound(UUID moveId, Path file) {
    sounds.expect(moveId, file);
  }

  /**
   * Fetches what is missing or newer of a data set. Blocks until it is here.
   *
   * @param dataset {@code owner/name}
   * @return its folder, or null for the built-in moves
   */
  public @Nullable Path preload(String dataset) throws IOException, InterruptedException {
    return library.preload(dataset, PRELOAD_PATIENCE);
  }

  /**
   * Makes sure that a data set is here. Blocks.
   *
   * @param dataset {@code owner/name}
   */
  public void require(String dataset) throws IOException, InterruptedException {
    library.require(dataset, PATIENCE);
  }
}
