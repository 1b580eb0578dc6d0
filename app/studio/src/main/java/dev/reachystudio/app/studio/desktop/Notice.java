package dev.reachystudio.app.studio.desktop;

import java.time.Instant;

/**
 * Something a person should know.
 *
 * @param at when it happened
 * @param severity how bad it is
 * @param title what happened, a few words
 * @param text why, and what helps; may be empty
 */
public record Notice(Instant at, Severity severity, String title, String text) {

  /** From good to bad. */
  public enum Severity {
    INFO,
    SUCCESS,
    WARNING,
    DANGER
  }
}
