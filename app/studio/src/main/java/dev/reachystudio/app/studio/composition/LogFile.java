package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.logs.LogBuffer;
import dev.reachystudio.app.daemon.logs.LogRecord;
import dev.reachystudio.backend.control.loop.RobotControl.Registration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Appends the log to a file, a line a record, causes below it. A disk that is full ends the
 * writing, not the daemon: that is said once on the log itself.
 */
final class LogFile implements AutoCloseable {

  private final PrintWriter writer;
  private final Registration watching;
  private final AtomicBoolean failed = new AtomicBoolean();

  private LogFile(PrintWriter writer, LogBuffer logs) {
    this.writer = writer;
    this.watching = logs.watch(this::write);
  }

  /**
   * Appends to a file.
   *
   * @param file created with its folder if it is not there
   * @param logs what is written
   * @throws IOException if the file cannot be written
   */
  static LogFile append(Path file, LogBuffer logs) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new LogFile(
        new PrintWriter(
            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)),
        logs);
  }

  private synchronized void write(LogRecord entry) {
    writer.println(entry.line());
    if (entry.cause() != null) {
      entry.cause().printStackTrace(writer);
    }
    if (writer.checkError() && failed.compareAndSet(false, true)) {
      watching.close();
      org.slf4j.LoggerFactory.getLogger(LogFile.class)
          .error("The log file can no longer be written; the daemon goes on without it");
    }
  }

  @Override
  public synchronized void close() {
    watching.close();
    writer.close();
  }
}
