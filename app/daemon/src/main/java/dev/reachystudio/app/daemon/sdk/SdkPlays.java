package dev.reachystudio.app.daemon.sdk;

import dev.reachystudio.app.daemon.clients.ClientActivity;
import dev.reachystudio.app.daemon.hub.HubException;
import dev.reachystudio.app.daemon.moves.MoveLibrary;
import dev.reachystudio.app.daemon.moves.RecordedMoves;
import dev.reachystudio.app.daemon.moves.UnknownMoveException;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.json.wire.SdkMessage;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays recorded moves for clients of the SDK, and fetches their data sets. What has to be fetched
 * first holds up nobody: the client's next messages are carried out meanwhile.
 */
final class SdkPlays {

  private static final Logger log = LoggerFactory.getLogger(SdkPlays.class);

  private final RecordedMoves moves;

  SdkPlays(RecordedMoves moves) {
    this.moves = moves;
  }

  /**
   * Plays a move.
   *
   * @param submitted is given the move when it was handed in
   */
  void play(
      String command,
      SdkMessage.PlayRecordedMove play,
      ClientActivity client,
      SdkReplies replies,
      Consumer<Submission> submitted) {
    beside(
        () -> isHere(dataset(play)),
        () -> {
          try {
            String dataset = dataset(play);
            RecordedMotion motion = moves.find(dataset, play.name());
            submitted.accept(
                moves.play(UUID.randomUUID(), dataset, motion, play.options(), client));
          } catch (IOException e) {
            replies.decided(command, refused(e));
          }
        });
  }

  /** Fetches a data set, or what is newer of it. */
  void preload(String command, String dataset, SdkReplies replies) {
    beside(
        () -> dataset.equals(MoveLibrary.BUILT_IN),
        () -> {
          try {
            Path folder = moves.preload(dataset);
            replies.answered(
                command, Outcome.EXECUTED, answer("ok", dataset, "local_path", text(folder)));
          } catch (IOException e) {
            log.warn("{} cannot be fetched: {}", dataset, e.getMessage());
            replies.answered(
                command, refused(e), answer("error", dataset, "error", e.getMessage()));
          }
        });
  }

  private static @Nullable String text(@Nullable Path folder) {
    return folder == null ? null : folder.toString();
  }

  private static Map<String, @Nullable Object> answer(
      String status, String dataset, String key, @Nullable String value) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("status", status);
    json.put("dataset_name", dataset);
    json.put(key, value);
    return json;
  }

  private static Outcome refused(IOException e) {
    String text = String.valueOf(e.getMessage());
    return switch (e) {
      case UnknownMoveException ignored ->
          new Outcome.Refused(RefusalReason.UNKNOWN_MOVE, "move_name", text, null);
      case HubException ignored ->
          new Outcome.Refused(RefusalReason.UNKNOWN_MOVE, "dataset_name", text, null);
      default -> Outcome.Refused.of(RefusalReason.INVALID, text);
    };
  }

  /** The data set that is named, else the emotions; until they are here our own moves serve. */
  private String dataset(SdkMessage.PlayRecordedMove play) {
    if (play.dataset() != null) {
      return play.dataset();
    }
    boolean own = moves.library().names().contains(play.name());
    return own && !isHere(MoveLibrary.EMOTIONS) ? MoveLibrary.BUILT_IN : MoveLibrary.EMOTIONS;
  }

  private boolean isHere(String dataset) {
    try {
      return moves.library().names(dataset).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private interface Check {
    boolean holds();
  }

  /** Runs quick work at once and other work on a thread of its own. */
  private static void beside(Check quick, Work work) {
    Runnable run =
        () -> {
          try {
            work.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    if (quick.holds()) {
      run.run();
    } else {
      Threads.virtual("sdk-dataset", BugLog::uncaught, run).start();
    }
  }
}
