package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.value.BodyTargets;
import java.util.UUID;

/**
 * A move that runs now.
 *
 * @param moveId identity
 * @param kind what kind
 * @param name name for people: the recorded move's name, or the time law of a goto
 * @param startedNs loop time of its start, nanoseconds
 * @param durationNs length, nanoseconds
 * @param goal where a goto ends, as far as the robot can reach it; nothing for other moves
 */
public record RunningMove(
    UUID moveId, MoveKind kind, String name, long startedNs, long durationNs, BodyTargets goal) {

  /** A move that has no single goal. */
  public RunningMove(UUID moveId, MoveKind kind, String name, long startedNs, long durationNs) {
    this(moveId, kind, name, startedNs, durationNs, BodyTargets.NONE);
  }

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
