package dev.reachystudio.protocol.motion;

import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded movement, decoded and checked: at least one sample, times finite and not decreasing.
 *
 * @param name name of the move, the file's stem
 * @param description one sentence for people, may be empty
 * @param soundName name of the sound file that lies beside the move, with its ending, or null
 * @param samples samples in time order; sampling between them interpolates (positions and angles
 *     linearly, rotation by the shortest arc)
 */
public record RecordedMotion(
    String name, String description, @Nullable String soundName, List<Sample> samples) {

  /**
   * @throws IllegalArgumentException without samples, or if a time is not finite or less than the
   *     one before
   */
  public RecordedMotion {
    samples = List.copyOf(samples);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a move needs at least one sample");
    }
    double previousS = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples.size(); i++) {
      double timeS = samples.get(i).timeS();
      if (!Double.isFinite(timeS) || timeS < previousS) {
        throw new IllegalArgumentException(
            "time[" + i + "] is " + timeS + ": times must be finite and in ascending order");
      }
      previousS = timeS;
    }
  }

  /** From the first sample to the last, seconds. */
  public double durationS() {
    return samples.getLast().timeS() - samples.getFirst().timeS();
  }

  /**
   * One sample.
   *
   * @param timeS seconds on the recording's own time axis
   * @param head head pose, {@code worldFromHead}
   * @param antennas antenna angles
   * @param bodyYawRad body yaw
   */
  public record Sample(double timeS, Pose head, Antennas antennas, double bodyYawRad) {}
}
