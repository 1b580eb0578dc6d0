package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.sound.MoveSounds;
import dev.reachystudio.app.daemon.sound.SoundPlayer;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.UploadMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what clients say about their uploads. Any thread. */
public final class Uploads implements Consumer<CommandEvent>, AutoCloseable {

  private final UploadStore store;
  private final UploadedMoves moves;
  private final UploadedSounds sounds;
  private final UploadEvents events;

  /**
   * @param clock for uploads that are never finished
   * @param desk where moves are handed in
   * @param moveSounds plays the sounds of moves
   * @param player plays the others
   * @param clients tells all clients
   */
  public Uploads(
      InstantSource clock,
      RobotDesk desk,
      MoveSounds moveSounds,
      SoundPlayer player,
      Consumer<Map<String, ?>> clients) {
    store = new UploadStore(clock);
    events = new UploadEvents(clients);
    moves = new UploadedMoves(store, desk, moveSounds, events);
    sounds = new UploadedSounds(player);
  }

  /**
   * Carries out one message.
   *
   * @param message the message
   * @param client who says it
   * @return refused with the reason, or executed; what happens to moves and sounds goes to all
   *     clients
   */
  public Outcome execute(UploadMessage message, ClientActivity client) {
    try {
      return switch (message) {
        case UploadMessage.Start start -> {
          store.start(start);
          yield Outcome.EXECUTED;
        }
        case UploadMessage.Chunk chunk -> {
          store.append(chunk);
          yield Outcome.EXECUTED;
        }
        case UploadMessage.Finish finish -> {
          store.finish(finish);
          yield Outcome.EXECUTED;
        }
        case UploadMessage.PlayMove play -> moves.play(play, client);
        case UploadMessage.CancelMove cancel -> moves.cancel(cancel.id(), client);
        case UploadMessage.PlayAudio play -> playAudio(play.id());
        case UploadMessage.CancelAudio cancel ->
            sounds.stop(cancel.id())
                ? Outcome.EXECUTED
                : unknown("no uploaded sound '" + cancel.id() + "' plays");
      };
    } catch (UploadException e) {
      return new Outcome.Refused(RefusalReason.INVALID, e.field(), e.text(), null);
    } catch (IOException e) {
      return Outcome.Refused.of(
          RefusalReason.INVALID, "the upload cannot be kept: " + e.getMessage());
    }
  }

  private static Outcome unknown(String text) {
    return new Outcome.Refused(RefusalReason.UNKNOWN_MOVE, "upload_id", text, null);
  }

  private Outcome playAudio(String id) {
    Optional<Path> file = store.takeSound(id);
    if (file.isEmpty()) {
      events.noSuchAudio(id);
      return Outcome.EXECUTED;
    }
    sounds.start(id, file.get());
    events.audioStarted(id);
    return Outcome.EXECUTED;
  }

  /** Learns when the moves begin. */
  @Override
  public void accept(CommandEvent event) {
    if (event instanceof CommandEvent.MoveStarted started) {
      moves.started(started);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
