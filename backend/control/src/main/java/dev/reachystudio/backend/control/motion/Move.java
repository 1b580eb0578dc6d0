package dev.reachystudio.backend.control.motion;

import dev.reachystudio.protocol.motion.SoundCue;
import java.util.List;

/**
 * A motion as a function of time. Made by whoever asks for it; begun once, then sampled by the
 * control thread only, which is why neither allocates.
 */
public interface Move {

  /**
   * Fixes the start. Called once, before the first sample.
   *
   * @param start where the robot is; read during the call only
   */
  void begin(MotionStart start);

  /** Length in nanoseconds; known once the move has begun. */
  long durationNs();

  /**
   * The motion at a time. The last sample, at {@link #durationNs}, is exactly the end.
   *
   * @param tNs time since the start, 0 … {@link #durationNs}
   * @param out the parts this move moves are set, the others left alone
   */
  void sample(long tNs, MotionSample out);

  /** Sounds to play, in order; known once the move has begun. */
  default List<SoundCue> soundCues() {
    return List.of();
  }
}
