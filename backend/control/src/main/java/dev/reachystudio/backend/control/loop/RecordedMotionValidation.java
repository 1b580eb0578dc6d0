package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.limits.TargetValidation;
import dev.reachystudio.backend.control.limits.TargetValidation.Checked;
import dev.reachystudio.backend.control.limits.TargetValidation.Invalid;
import dev.reachystudio.backend.control.limits.TargetValidation.Valid;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.value.BodyTargets;
import java.util.ArrayList;
import java.util.List;

/** Checks every sample of a recorded motion; what is nearly a rotation becomes one. */
final class RecordedMotionValidation {

  private RecordedMotionValidation() {}

  static Checked<RecordedMotion> check(RecordedMotion motion) {
    if (!(motion.durationS() <= DurationValidation.LONGEST_NS / 1e9)) {
      return new Invalid<>(
          new Outcome.Refused(
              RefusalReason.INVALID, "time", "a move must last at most 24 hours", null));
    }
    List<Sample> samples = new ArrayList<>(motion.samples().size());
    List<Clamp> clamps = new ArrayList<>();
    for (int i = 0; i < motion.samples().size(); i++) {
      Sample sample = motion.samples().get(i);
      BodyTargets targets = BodyTargets.of(sample.head(), sample.bodyYawRad(), sample.antennas());
      switch (TargetValidation.check(targets)) {
        case Invalid<BodyTargets>(var refusal) -> {
          return new Invalid<>(
              new Outcome.Refused(
                  refusal.reason(),
                  "set_target_data[" + i + "]." + refusal.field(),
                  "sample " + i + ": " + refusal.text(),
                  null));
        }
        case Valid<BodyTargets>(var value, var changed) -> {
          if (clamps.isEmpty()) {
            clamps.addAll(changed);
          }
          var head = value.head();
          samples.add(
              new Sample(
                  sample.timeS(),
                  head == null ? sample.head() : head,
                  sample.antennas(),
                  sample.bodyYawRad()));
        }
      }
    }
    return new Valid<>(
        new RecordedMotion(motion.name(), motion.description(), motion.soundName(), samples),
        clamps);
  }
}
