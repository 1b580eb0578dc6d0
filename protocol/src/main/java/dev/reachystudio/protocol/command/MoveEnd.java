package dev.reachystudio.protocol.command;

import java.util.List;

/**
 * How a move ended.
 *
 * @param kind completed, cancelled or failed
 * @param details why, in words; empty when completed
 * @param clamps what was changed on the way, such as samples without a solution; empty if nothing
 */
public record MoveEnd(Kind kind, String details, List<Clamp> clamps) {

  /** Completed, cancelled (by stop, by a newer move, by the emergency stop) or failed. */
  public enum Kind {
    COMPLETED,
    CANCELLED,
    FAILED
  }

  public MoveEnd {
    clamps = List.copyOf(clamps);
  }
}
