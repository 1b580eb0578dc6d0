package dev.reachystudio.app.daemon.logs;

/** How important a record is, least first. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR
}
