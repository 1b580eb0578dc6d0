package dev.reachystudio.app.studio.desktop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know.
 *
 * @param at when it happened
 * @param severity how bad it is
 * @param title what happened, a few words
 * @param text why, and what helps; may be empty
 * @param action what can be done about it, or null
 */
public record Notice(
    Instant at, Severity severity, String title, String text, @Nullable Action action) {

  /** From good to bad. */
  public enum Severity {
    INFO,
    SUCCESS,
    WARNING,
    DANGER
  }

  /**
   * What can be done about it.
   *
   * @param name words of its button
   * @param work what the button does, on the JavaFX thread
   */
  public record Action(String name, Runnable work) {}
}
