package dev.reachystudio.app.daemon.logs;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Feeds a {@link LogBuffer} with everything the program logs, and gives the terminal the same short
 * lines.
 */
public final class LogCapture implements AutoCloseable {

  /**
   * Its notes on starting and stopping are ours to make; kept here, or the level would be
   * forgotten.
   */
  private final Logger httpLibrary = Logger.getLogger("io.helidon");

  private final Logger root = LogManager.getLogManager().getLogger("");
  private final Handler handler;

  private LogCapture(LogBuffer buffer, Level level) {
    this.handler = new BufferHandler(buffer);
    handler.setLevel(level);
  }

  /**
   * Starts capturing.
   *
   * @param buffer gets the records
   * @param least least important level that is kept
   */
  public static LogCapture start(LogBuffer buffer, LogLevel least) {
    LogCapture capture = new LogCapture(buffer, level(least));
    capture.root.addHandler(capture.handler);
    capture.root.setLevel(level(least));
    capture.httpLibrary.setLevel(Level.WARNING);
    for (Handler present : capture.root.getHandlers()) {
      if (present instanceof ConsoleHandler) {
        present.setFormatter(new LineFormatter());
        present.setLevel(level(least));
      }
    }
    return capture;
  }

  @Override
  public void close() {
    root.removeHandler(handler);
  }

  private static Level level(LogLevel level) {
    return switch (level) {
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARNING;
      case ERROR -> Level.SEVERE;
    };
  }

  private static LogRecord convert(java.util.logging.LogRecord record) {
    int level = record.getLevel().intValue();
    LogLevel ours =
        level >= Level.SEVERE.intValue()
            ? LogLevel.ERROR
            : level >= Level.WARNING.intValue()
                ? LogLevel.WARNING
                : level >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
    String name = record.getLoggerName() == null ? "" : record.getLoggerName();
    return new LogRecord(
        record.getInstant(),
        ours,
        name.substring(name.lastIndexOf('.') + 1),
        new PlainFormatter().formatMessage(record),
        record.getThrown());
  }

  private static final class BufferHandler extends Handler {

    private final LogBuffer buffer;

    BufferHandler(LogBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void publish(java.util.logging.LogRecord record) {
      if (isLoggable(record)) {
        buffer.add(convert(record));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Fills in the parameters of a message. */
  private static class PlainFormatter extends Formatter {
    @Override
    public String format(java.util.logging.LogRecord record) {
      return formatMessage(record);
    }
  }

  /** One line, and the stack of an exception below it. */
  private static final class LineFormatter extends PlainFormatter {
    @Override
    public String format(java.util.logging.LogRecord record) {
      StringBuilder text = new StringBuilder(convert(record).line()).append('\n');
      Throwable cause = record.getThrown();
      if (cause != null) {
        for (StackTraceElement element : cause.getStackTrace()) {
          text.append("    at ").append(element).append('\n');
        }
      }
      return text.toString();
    }
  }
}
