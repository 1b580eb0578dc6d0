package dev.reachystudio.backend.control.fuzz;

import dev.reachystudio.backend.control.thread.BugLog;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Robots that throw are logged each time they do; here thousands do so on purpose. */
final class QuietLog implements AutoCloseable {

  private final Logger logger = Logger.getLogger(BugLog.class.getName());
  private final Level before = logger.getLevel();

  QuietLog() {
    logger.setLevel(Level.OFF);
  }

  @Override
  public void close() {
    logger.setLevel(before);
  }
}
