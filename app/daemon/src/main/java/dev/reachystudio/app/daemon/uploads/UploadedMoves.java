package dev.reachystudio.app.daemon.uploads;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.lifecycle.RobotDesk;
import dev.reachystudio.app.daemon.sound.MoveSounds;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
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

/** Plays uploaded moves, each once, and tells all clients how it went. Any thread. */
final class UploadedMoves {

  private final UploadStore store;
  private final RobotDesk desk;
  private final MoveSounds sounds;
  private final UploadEvents events;

  /** Moves that run or wait, by the names of their uploads. */
  private final Map<String, UUID> playing = new ConcurrentHashMap<>();

  UploadedMoves(UploadStore store, RobotDesk desk, MoveSounds sounds, UploadEvents events) {
    this.store = store;
    this.desk = desk;
    this.sounds = sounds;
    this.events = events;
  }

  /** Plays a move; executed as soon as it is on its way, the events tell the rest. */
  Outcome play(UploadMessage.PlayMove play, ClientActivity client) {
    String id = play.id();
    Optional<RecordedMotion> found = store.takeMove(id);
    if (found.isEmpty()) {
      events.noSuchMove(id);
      return Outcome.EXECUTED;
    }
    UUID moveId = UUID.randomUUID();
    Optional<Path> sound = play.options().sound() ? store.takeSound(id) : Optional.empty();
    sound.ifPresent(file -> sounds.expect(moveId, file));
    RecordedMotion motion = sound.map(file -> with(found.get(), file)).orElse(found.get());
    PlayOptions options = withRoomForLead(play.options(), sound.isPresent());
    playing.put(id, moveId);
    Submission submission = desk.submit(new Command.PlayMove(moveId, motion, options), client);
    double durationS = options.initialGotoDurationNs() / 1e9 + motion.durationS();
    var _ =
        submission
            .outcome()
            .thenAccept(outcome -> decided(id, outcome, durationS, sound.isPresent()));
    var _ =
        submission
            .end()
            .thenAcceptBoth(
                submission.outcome(),
                (end, outcome) -> {
                  playing.remove(id, moveId);
                  ended(id, end, outcome, sound.isPresent());
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

  private void decided(String id, Outcome outcome, double durationS, boolean hasAudio) {
    if (!(outcome instanceof Outcome.Refused)) {
      events.moveStarted(id, durationS, hasAudio);
    }
  }

  private void ended(String id, MoveEnd end, Outcome outcome, boolean hasAudio) {
    if (outcome instanceof Outcome.Refused refused) {
      events.moveFailed(id, hasAudio, refused.reason().wireName() + ": " + refused.text());
      return;
    }
    switch (end.kind()) {
      case COMPLETED -> events.moveFinished(id, hasAudio);
      case CANCELLED -> events.moveCancelled(id, hasAudio);
      case FAILED -> events.moveFailed(id, hasAudio, end.details());
    }
  }

  /** Stops the move of an upload. */
  Outcome cancel(String id, ClientActivity client) {
    UUID moveId = playing.get(id);
    if (moveId == null) {
      return new Outcome.Refused(
          RefusalReason.UNKNOWN_MOVE, "upload_id", "no uploaded move '" + id + "' plays", null);
    }
    var _ = desk.submit(new Command.StopMove(moveId), client);
    return Outcome.EXECUTED;
  }
}
