package dev.reachystudio.app.studio.access;

import java.time.Instant;

/**
 * Something that changed who moves the robot, or whether it may move.
 *
 * @param at when
 * @param kind what kind of change
 * @param title what, a few words
 * @param detail from where, or why
 */
public record HistoryEntry(Instant at, Kind kind, String title, String detail) {

  /** What changed, with the mark it is shown by. */
  public enum Kind {
    /** Somebody else began to write. */
    WRITER("mdi2s-shield-key-outline", "accent"),
    /** A client came. */
    JOINED("mdi2l-lan-connect", "muted"),
    /** A client left. */
    LEFT("mdi2l-lan-disconnect", "muted"),
    /** The lock changed. */
    LOCK("mdi2l-lock-open-variant-outline", "muted"),
    /** The emergency stop was engaged or released. */
    STOP("mdi2a-alert-octagon-outline", "danger"),
    /** The motors changed their mode. */
    MOTORS("mdi2a-arm-flex-outline", "muted");

    final String icon;
    final String style;

    Kind(String icon, String style) {
      this.icon = icon;
      this.style = style;
    }
  }
}
