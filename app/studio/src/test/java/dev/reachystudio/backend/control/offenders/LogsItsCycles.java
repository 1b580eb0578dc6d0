package dev.reachystudio.backend.control.offenders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An offender for the architecture tests: a log line in the cycle. */
public final class LogsItsCycles {
  private static final Logger log = LoggerFactory.getLogger(LogsItsCycles.class);

  /** A line a cycle. */
  public void cycle() {
    log.info("cycle");
  }
}
