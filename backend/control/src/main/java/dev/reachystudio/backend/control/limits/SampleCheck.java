package dev.reachystudio.backend.control.limits;

import dev.reachystudio.backend.control.kinematics.NearestRotation;
import dev.reachystudio.backend.control.limits.Violation.Kind;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at the samples of a motion as they are in the file: their times and their poses. */
final class SampleCheck {

  private final ViolationLog log;
  private final List<Sample> usable;

  SampleCheck(List<Sample> samples, ViolationLog log) {
    this.log = log;
    times(samples);
    usable = rotations(inOrder(samples));
  }

  /** Samples that can be played, with rotations in place of what nearly is one. */
  List<Sample> usable() {
    return usable;
  }

  private void times(List<Sample> samples) {
    double firstS = samples.getFirst().timeS();
    if (firstS != 0) {
      moment(
          Kind.TIMES,
          firstS,
          firstS,
          0,
          say("the times start at %s s and not at 0; played from there at once", firstS));
    }
    for (int i = 1; i < samples.size(); i++) {
      Sample before = samples.get(i - 1);
      Sample sample = samples.get(i);
      if (sample.timeS() == before.timeS() && !sample.equals(before)) {
        moment(
            Kind.TIMES,
            sample.timeS(),
            0,
            0,
            say("time[%d] and time[%d] are the same moment, their poses are not", i - 1, i));
      }
    }
  }

  /** The samples whose time does not go back; mostly all of them. */
  private List<Sample> inOrder(List<Sample> samples) {
    List<Sample> kept = null;
    double latestS = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      if (sample.timeS() >= latestS) {
        latestS = sample.timeS();
        if (kept != null) {
          kept.add(sample);
        }
        continue;
      }
      kept = kept == null ? new ArrayList<>(samples.subList(0, i)) : kept;
      moment(
          Kind.TIMES,
          sample.timeS(),
          sample.timeS(),
          latestS,
          say(
              "time[%d] goes back from %s s to %s s; the whole move is refused",
              i, latestS, sample.timeS()));
    }
    return kept == null ? samples : kept;
  }

  private List<Sample> rotations(List<Sample> samples) {
    List<Sample> kept = null;
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      if (NearestRotation.isRotation(sample.head(), TargetValidation.ROUNDED)) {
        if (kept != null) {
          kept.add(sample);
        }
        continue;
      }
      if (kept == null) {
        kept = new ArrayList<>(samples.subList(0, i));
      }
      NearestRotation nearest = NearestRotation.of(sample.head()).orElse(null);
      double deviation = nearest == null ? Double.POSITIVE_INFINITY : nearest.deviation();
      if (nearest != null && deviation <= TargetValidation.NEARLY) {
        kept.add(
            new Sample(sample.timeS(), nearest.pose(), sample.antennas(), sample.bodyYawRad()));
        moment(
            Kind.POSE,
            sample.timeS(),
            deviation,
            TargetValidation.ROUNDED,
            say(
                "set_target_data[%d].head is no rotation (%.1f %% off); the nearest one is played",
                i, 100 * deviation));
      } else {
        moment(
            Kind.POSE,
            sample.timeS(),
            deviation,
            TargetValidation.NEARLY,
            say("set_target_data[%d].head is no rotation; the whole move is refused", i));
      }
    }
    return kept == null ? samples : kept;
  }

  private void moment(Kind kind, double timeS, double worst, double limit, String what) {
    log.add(new Violation(kind, -1, timeS, timeS, timeS, worst, limit, what));
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
