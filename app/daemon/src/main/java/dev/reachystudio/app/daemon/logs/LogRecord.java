package dev.reachystudio.app.daemon.logs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param at wall-clock time
 * @param level how important
 * @param source short name of who wrote it
 * @param text the message
 * @param cause the exception behind it, or null
 */
public record LogRecord(
    Instant at, LogLevel level, String source, String text, @Nullable Throwable cause) {

  /** The record as one line for terminals and log sockets, without the cause's stack. */
  public String line() {
    String line = at + " " + level + " " + source + ": " + text;
    return cause == null ? line : line + " (" + cause + ")";
  }
}
