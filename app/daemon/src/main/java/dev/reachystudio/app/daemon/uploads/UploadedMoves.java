package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.sound.MoveSounds;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.UploadMessage;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Plays uploaded moves, each once, and tells all clients how it went. Any thread. */
final class UploadedMoves {

  private final UploadStore store;
  private final RobotDesk desk;
  private final MoveSounds sounds;
  private final UploadEvents events;

  /** Moves that run or wait. */
  private final Map<UUID, Play> plays = new ConcurrentHashMap<>();

  /** A move on its way: the name of its upload, and what clients are told of it. */
  private record Play(String id, double durationS, boolean hasAudio) {}

  UploadedMoves(UploadStore store, RobotDesk desk, MoveSounds sounds, UploadEvents events) {
    this.store = store;
    this.desk = desk;
    this.sounds = sounds;
    this.events = events;
  }

  /** Plays a move; executed as soon as it is on its way, the events tell the rest. */
  Outcome play(UploadMessage.PlayMove message, ClientActivity client) {
    String id = message.id();
    Optional<RecordedMotion> found = store.takeMove(id);
    if (found.isEmpty()) {
      events.noSuchMove(id);
      return Outcome.EXECUTED;
    }
    UUID moveId = UUID.randomUUID();
    Optional<Path> sound = message.options().sound() ? store.takeSound(id) : Optional.empty();
    sound.ifPresent(file -> sounds.expect(moveId, file));
    RecordedMotion motion = sound.map(file -> with(found.get(), file)).orElse(found.get());
    PlayOptions options = withRoomForLead(message.options(), sound.isPresent());
    double durationS = options.initialGotoDurationNs() / 1e9 + motion.durationS();
    Play play = new Play(id, durationS, sound.isPresent());
    plays.put(moveId, play);
    Submission submission = desk.submit(new Command.PlayMove(moveId, motion, options), client);
    var _ =
        submission
            .end()
            .thenAcceptBoth(
                submission.outcome(),
                (end, outcome) -> {
                  plays.remove(moveId);
                  ended(play, end, outcome);
                });
    return Outcome.EXECUTED;
  }

  private static RecordedMotion with(RecordedMotion motion, Path sound) {
    return new RecordedMotion(
        motion.name(), motion.description(), String.valueOf(sound.getFileName()), motion.samples());
  }

  /** The way to the first sample takes at least as long as the sound is to lead. */
  private static PlayOptions withRoomForLead(PlayOptions options, boolean hasSound) {
    return hasSound && options.soundLeadNs() > options.initialGotoDurationNs()
        ? options.withInitialGotoDurationNs(options.soundLeadNs())
        : options;
  }

  /** A move has begun; one that was queued later than it was asked for. */
  void started(CommandEvent.MoveStarted started) {
    Play play = plays.get(started.moveId());
    if (play != null) {
      events.moveStarted(play.id, play.durationS, play.hasAudio);
    }
  }

  private void ended(Play play, MoveEnd end, Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      String error = refused.reason().wireName() + ": " + refused.text();
      events.moveFailed(play.id, play.hasAudio, error);
      return;
    }
    switch (end.kind()) {
      case COMPLETED -> events.moveFinished(play.id, play.hasAudio);
      case CANCELLED -> events.moveCancelled(play.id, play.hasAudio);
      case FAILED -> events.moveFailed(play.id, play.hasAudio, end.details());
    }
  }

  /** Stops the move of an upload. */
  Outcome cancel(String id, ClientActivity client) {
    UUID moveId = find(id);
    if (moveId == null) {
      return new Outcome.Refused(
          RefusalReason.UNKNOWN_MOVE, "upload_id", "no uploaded move '" + id + "' plays", null);
    }
    var _ = desk.submit(new Command.StopMove(moveId), client);
    return Outcome.EXECUTED;
  }

  private @Nullable UUID find(String id) {
    for (Map.Entry<UUID, Play> entry : plays.entrySet()) {
      if (entry.getValue().id.equals(id)) {
        return entry.getKey();
      }
    }
    return null;
  }
}
