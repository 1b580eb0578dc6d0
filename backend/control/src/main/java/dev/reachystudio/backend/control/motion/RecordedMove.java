package dev.reachystudio.backend.control.motion;

import dev.reachystudio.backend.control.kinematics.HeadPath;
import dev.reachystudio.backend.control.kinematics.PoseBuffer;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.TimeLaw;
import java.util.List;

/**
 * Plays a recorded motion: an optional goto to its first sample, then the samples, with antennas
 * and body yaw linear and the head along the shortest arc between them. Times count from the first
 * sample.
 */
public final class RecordedMove implements Move {

  private final double[] timeS;
  private final PoseBuffer[] heads;
  private final double[] rightRad;
  private final double[] leftRad;
  private final double[] bodyYawRad;
  private final List<SoundCue> soundCues;
  private final long initialNs;
  private final long durationNs;
  private final GotoMove initialGoto;
  private final HeadPath path = new HeadPath();
  private int preparedSegment = -1;

  /**
   * Prepares a motion for playing.
   *
   * @param motion the motion; its rotations are rotations already
   * @param initialGotoDurationNs time to the first sample, ≥ 0
   */
  public RecordedMove(RecordedMotion motion, long initialGotoDurationNs) {
    this(motion, PlayOptions.defaults().withInitialGotoDurationNs(initialGotoDurationNs));
  }

  /**
   * Prepares a motion for playing.
   *
   * @param motion the motion; its rotations are rotations already
   * @param options the way to the first sample, and when the sound begins
   */
  public RecordedMove(RecordedMotion motion, PlayOptions options) {
    List<RecordedMotion.Sample> samples = motion.samples();
    int count = samples.size();
    timeS = new double[count];
    heads = new PoseBuffer[count];
    rightRad = new double[count];
    leftRad = new double[count];
    bodyYawRad = new double[count];
    for (int i = 0; i < count; i++) {
      RecordedMotion.Sample sample = samples.get(i);
      timeS[i] = sample.timeS() - samples.getFirst().timeS();
      heads[i] = new PoseBuffer();
      heads[i].set(sample.head());
      rightRad[i] = sample.antennas().rightRad();
      leftRad[i] = sample.antennas().leftRad();
      bodyYawRad[i] = sample.bodyYawRad();
    }
    initialNs = options.initialGotoDurationNs();
    durationNs = initialNs + Math.round(timeS[count - 1] * 1e9);
    initialGoto =
        new GotoMove(
            BodyTargets.of(heads[0].value(), bodyYawRad[0], new Antennas(rightRad[0], leftRad[0])),
            initialNs,
            TimeLaw.MINJERK);
    soundCues =
        motion.soundName() == null || !options.sound()
            ? List.of()
            : List.of(
                new SoundCue(motion.soundName(), Math.max(0, initialNs - options.soundLeadNs())));
  }

  @Override
  public void begin(MotionStart start) {
    initialGoto.begin(start);
  }

  @Override
  public long durationNs() {
    return durationNs;
  }

  @Override
  public List<SoundCue> soundCues() {
    return soundCues;
  }

  @Override
  public void sample(long tNs, MotionSample out) {
    if (tNs < initialNs) {
      initialGoto.sample(tNs, out);
    } else if (tNs >= durationNs) {
      sampleAt(timeS[timeS.length - 1], out);
    } else {
      sampleAt((tNs - initialNs) / 1e9, out);
    }
  }

  /**
   * The recording at a time.
   *
   * @param tS seconds since its first sample
   */
  void sampleAt(double tS, MotionSample out) {
    int next = firstAfter(tS);
    int last = timeS.length - 1;
    if (next > last) {
      write(last, out);
      return;
    }
    if (next == 0) {
      write(0, out);
      return;
    }
    int previous = next - 1;
    double spanS = timeS[next] - timeS[previous];
    double fraction = spanS == 0 ? 0 : (tS - timeS[previous]) / spanS;
    if (preparedSegment != previous) {
      path.geodesic(heads[previous], heads[next]);
      preparedSegment = previous;
    }
    out.byJoints = false;
    path.at(fraction, out.head);
    out.bodyYawRad = between(bodyYawRad, previous, fraction);
    out.antennas(between(rightRad, previous, fraction), between(leftRad, previous, fraction));
  }

  private void write(int i, MotionSample out) {
    out.head(heads[i]);
    out.bodyYawRad = bodyYawRad[i];
    out.antennas(rightRad[i], leftRad[i]);
  }

  private static double between(double[] values, int previous, double fraction) {
    return values[previous] + fraction * (values[previous + 1] - values[previous]);
  }

  /** Index of the first sample later than a time, or the number of samples. */
  private int firstAfter(double tS) {
    int low = 0;
    int high = timeS.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (timeS[middle] > tS) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
