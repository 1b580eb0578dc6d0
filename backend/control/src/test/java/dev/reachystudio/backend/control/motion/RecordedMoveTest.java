package dev.reachystudio.backend.control.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.motion.SoundCue;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedMoveTest {

  private static final Pose UP = Pose.ofXyzRpy(0, 0, 0.01, 0, 0, 0);

  @Test
  void timesCountFromTheFirstSample() {
    RecordedMove move = new RecordedMove(motion(100, 102), 0);
    assertThat(move.durationNs()).isEqualTo(2_000_000_000L);
    MotionSample out = new MotionSample();
    move.sample(1_000_000_000L, out);
    assertThat(out.head.zM()).isCloseTo(0.005, within(1e-12));
    assertThat(out.rightRad).isEqualTo(0.5);
  }

  @Test
  void theLastSampleIsTheEnd() {
    RecordedMove move = new RecordedMove(motion(0, 0.1), 0);
    MotionSample out = new MotionSample();
    move.sample(move.durationNs(), out);
    assertThat(out.head.value()).isEqualTo(UP);
    assertThat(out.rightRad).isEqualTo(1);
  }

  @Test
  void aSingleSampleIsAMoveOfNoDuration() {
    RecordedMotion motion =
        new RecordedMotion("one", "", null, List.of(new Sample(7, UP, new Antennas(1, 2), 0.1)));
    RecordedMove move = new RecordedMove(motion, 0);
    assertThat(move.durationNs()).isZero();
    MotionSample out = new MotionSample();
    move.sample(0, out);
    assertThat(out.head.value()).isEqualTo(UP);
  }

  @Test
  void samplesAtTheSameTimeJump() {
    Sample before = new Sample(1, Pose.IDENTITY, new Antennas(0, 0), 0);
    Sample after = new Sample(1, UP, new Antennas(1, 1), 0);
    Sample first = new Sample(0, Pose.IDENTITY, new Antennas(0, 0), 0);
    Sample last = new Sample(2, UP, new Antennas(1, 1), 0);
    RecordedMove move =
        new RecordedMove(
            new RecordedMotion("jump", "", null, List.of(first, before, after, last)), 0);
    MotionSample out = new MotionSample();
    move.sampleAt(0.999999, out);
    assertThat(out.head.zM()).isZero();
    move.sampleAt(1, out);
    assertThat(out.head.zM()).isEqualTo(0.01);
  }

  @Test
  void aGotoLeadsToTheFirstSample() {
    RecordedMove move = new RecordedMove(motion(0, 1), 500_000_000L);
    MotionStart start = new MotionStart();
    start.head.set(UP);
    start.rightRad = -1;
    move.begin(start);
    MotionSample out = new MotionSample();
    move.sample(0, out);
    assertThat(out.head.value()).isEqualTo(UP);
    move.sample(500_000_000L, out);
    assertThat(out.head.value()).isEqualTo(Pose.IDENTITY);
    assertThat(move.durationNs()).isEqualTo(1_500_000_000L);
  }

  @Test
  void theSoundBelongsToTheFirstSample() {
    RecordedMotion silent = motion(0, 1);
    RecordedMotion loud = new RecordedMotion(silent.name(), "", "beep.wav", silent.samples());
    assertThat(new RecordedMove(loud, 500_000_000L).soundCues())
        .containsExactly(new SoundCue("beep.wav", 500_000_000L));
    assertThat(new RecordedMove(silent, 0).soundCues()).isEmpty();
  }

  private static RecordedMotion motion(double fromS, double toS) {
    return new RecordedMotion(
        "up",
        "",
        null,
        List.of(
            new Sample(fromS, Pose.IDENTITY, new Antennas(0, 0), 0),
            new Sample(toS, UP, new Antennas(1, 0), 0.5)));
  }
}
