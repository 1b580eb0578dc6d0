package dev.reachystudio.app.daemon.sdk;

import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.json.wire.SdkMessage;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a transport tells its clients what came of their messages. Any thread; must return quickly.
 */
public interface SdkReplies {

  /** A command was decided. */
  void decided(String command, Outcome outcome);

  /** An answer to a question. */
  void answer(SdkMessage.Subject subject, @Nullable Object value);

  /**
   * A command was decided, and its answer has fields of its own.
   *
   * @param fields added to the outcome
   */
  void answered(String command, Outcome outcome, Map<String, ? extends @Nullable Object> fields);

  /** A task has ended; told to all clients. */
  void taskEnded(UUID task, @Nullable String error);

  /**
   * A recording has ended; told to all clients.
   *
   * @param json the entries as a JSON list
   */
  void recorded(byte[] json);
}
