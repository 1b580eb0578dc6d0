package dev.reachystudio.protocol.state;

import java.util.UUID;

/**
 * A move that runs now.
 *
 * @param moveId identity
 * @param kind what kind
 * @param name name for people: the recorded move's name, or the time law of a goto
 * @param startedNs loop time of its start, nanoseconds
 * @param durationNs length, nanoseconds
 */
public record RunningMove(
    UUID moveId, MoveKind kind, String name, long startedNs, long durationNs) {

  /**
   * Progress from 0 to 1.
   *
   * @param nowNs loop time
   */
  public double progress(long nowNs) {
    return durationNs <= 0 ? 1 : Math.clamp((nowNs - startedNs) / (double) durationNs, 0.0, 1.0);
  }

  /**
   * Nanoseconds left, at least 0.
   *
   * @param nowNs loop time
   */
  public long remainingNs(long nowNs) {
    return Math.max(0, startedNs + durationNs - nowNs);
  }
}
