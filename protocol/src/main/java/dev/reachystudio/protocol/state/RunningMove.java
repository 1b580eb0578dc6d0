package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.value.BodyTargets;
import java.util.UUID;

/**
 * A move that runs now, or waits for its turn.
 *
 * @param moveId identity
 * @param kind what kind
 * @param name name for people: the recorded move's name, or the time law of a goto
 * @param startedNs loop time of its start, nanoseconds; of the start that is expected if it waits
 * @param durationNs length, nanoseconds
 * @param goal where a goto ends, as far as the robot can reach it; nothing for other moves
 * @param waiting whether it has not begun, because it is queued behind others
 */
public record RunningMove(
    UUID moveId,
    MoveKind kind,
    String name,
    long startedNs,
    long durationNs,
    BodyTargets goal,
    boolean waiting) {

  /** A move that runs. */
  public RunningMove(
      UUID moveId, MoveKind kind, String name, long startedNs, long durationNs, BodyTargets goal) {
    this(moveId, kind, name, startedNs, durationNs, goal, false);
  }

  /** A move that runs and has no single goal. */
  public RunningMove(UUID moveId, MoveKind kind, String name, long startedNs, long durationNs) {
    this(moveId, kind, name, startedNs, durationNs, BodyTargets.NONE);
  }

  /**
   * Progress from 0 to 1; 0 while it waits.
   *
   * @param nowNs loop time
   */
  public double progress(long nowNs) {
    if (waiting) {
      return 0;
    }
    return durationNs <= 0 ? 1 : Math.clamp((nowNs - startedNs) / (double) durationNs, 0.0, 1.0);
  }

  /**
   * Nanoseconds until it has ended, at least 0; while it waits, its whole length.
   *
   * @param nowNs loop time
   */
  public long remainingNs(long nowNs) {
    return waiting ? durationNs : Math.max(0, startedNs + durationNs - nowNs);
  }
}
