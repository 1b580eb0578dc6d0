package dev.reachystudio.backend.control.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.motion.RecordedMotion.Sample;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveRenderTest {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  @ParameterizedTest
  @ValueSource(ints = {50, 100, 500})
  void everySampleOnAPeriodIsToldExactlyAndTheLastOneEndsIt(int rateHz)
      throws MoveRefusedException {
    RecordedMotion motion = nod(0.2, 0.3);
    List<RobotState> rows = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    RenderReport report =
        render(rateHz)
            .run(
                motion,
                (timeS, state) -> {
                  times.add(timeS);
                  rows.add(state);
                });

    assertThat(report.rows()).isEqualTo(2L * rateHz + 1);
    assertThat(report.durationS()).isEqualTo(2.0);
    assertThat(report.changed()).isEmpty();
    assertThat(report.excesses()).isEmpty();
    assertThat(times.getFirst()).isZero();
    assertThat(times.get(1)).isEqualTo(1.0 / rateHz);
    int perSample = rateHz / 50;
    for (int i = 0; i <= 100; i++) {
      Sample sample = motion.samples().get(i);
      Pose told = rows.get(i * perSample).target().head();
      assertThat(told.pitchRad()).isCloseTo(sample.head().pitchRad(), within(1e-9));
      assertThat(rows.get(i * perSample).target().antennas().rightRad())
          .isCloseTo(sample.antennas().rightRad(), within(1e-9));
    }
    assertThat(rows.getLast().target().head().pitchRad())
        .isCloseTo(motion.samples().getLast().head().pitchRad(), within(1e-12));
  }

  @Test
  void theSameMoveGivesTheSameTable() throws MoveRefusedException {
    String first = table(nod(0.3, 2));
    assertThat(table(nod(0.3, 2))).isEqualTo(first);
    assertThat(table(nod(Math.nextUp(0.3), 2))).isNotEqualTo(first);
    List<String> lines = first.lines().toList();
    assertThat(lines.getFirst())
        .startsWith("time_s,requested_body_rotation_rad,")
        .contains(",target_stewart_3_rad,", ",target_head_roll_rad,")
        .endsWith(",limited_by");
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.split(",", -1)).hasSize(lines.getFirst().split(",").length));
  }

  @Test
  void whatIsTooFastIsPlayedWithinTheLimitsToTheEnd() throws MoveRefusedException {
    RecordedMotion jump =
        motion(
            List.of(
                new Sample(0, Pose.IDENTITY, new Antennas(-3, 0), 0),
                new Sample(0.5, Pose.IDENTITY, new Antennas(-3, 0), 0),
                new Sample(0.51, Pose.ofXyzRpy(0, 0, 0, 0.3, 0, 0.8), new Antennas(3, 0), 0.5),
                new Sample(0.52, Pose.ofXyzRpy(0, 0, 0, 0.3, 0, 0.8), new Antennas(3, 0), 0.5)));
    List<RobotState> rows = new ArrayList<>();
    RenderReport report = render(100).run(jump, (timeS, state) -> rows.add(state));

    assertThat(report.excesses()).isEmpty();
    assertThat(report.changed()).extracting(Clamp::field).contains("speed");
    for (RenderReport.Group group : report.groups()) {
      assertThat(group.fastestRadPerS())
          .as(group.name())
          .isLessThanOrEqualTo(group.limitRadPerS() * (1 + 1e-6));
    }
    assertThat(report.groups().get(2).fastestRadPerS()).isCloseTo(30, within(1e-6));
    // 6 rad at 30 rad/s end 0.2 s after the jump, long after the move's own end.
    assertThat(report.durationS()).isBetween(0.68, 0.75);
    assertThat(rows.getLast().target().antennas().rightRad()).isEqualTo(3);
  }

  @Test
  void anAngleWithoutSolutionIsAnEmptyFieldAndTheHeadStaysInReach() throws MoveRefusedException {
    RecordedMotion high =
        motion(
            List.of(
                new Sample(0, Pose.IDENTITY, new Antennas(0, 0), 0),
                new Sample(1, Pose.ofXyzRpy(0, 0, 0.04, 0, 0, 0), new Antennas(0, 0), 0)));
    String table = table(high);

    assertThat(table).contains(",,").contains("out_of_reach");
    assertThat(render(100).run(high, (timeS, state) -> {}).excesses()).isEmpty();
  }

  @Test
  void theBodyFollowsOnlyIfItMay() throws MoveRefusedException {
    RecordedMotion turn =
        motion(
            List.of(
                new Sample(0, Pose.IDENTITY, new Antennas(0, 0), 0),
                new Sample(2, Pose.ofXyzRpy(0, 0, 0, 0, 0, 1.4), new Antennas(0, 0), 0)));
    List<RobotState> following = new ArrayList<>();
    List<RobotState> staying = new ArrayList<>();
    RenderReport _ = render(100).run(turn, (timeS, state) -> following.add(state));
    RenderReport _ =
        new MoveRender(NUMBERS, LoopSettings.defaults(), false)
            .run(turn, (timeS, state) -> staying.add(state));

    assertThat(following.getLast().target().headJoints().bodyYawRad()).isGreaterThan(0.2);
    assertThat(staying.getLast().target().headJoints().bodyYawRad()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aMoveThatIsRefusedSaysWhy() {
    Pose sheared = new Pose(1, 0.5, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    RecordedMotion bad =
        motion(
            List.of(
                new Sample(0, Pose.IDENTITY, new Antennas(0, 0), 0),
                new Sample(1, sheared, new Antennas(0, 0), 0)));
    assertThatThrownBy(() -> render(100).run(bad, (timeS, state) -> {}))
        .isInstanceOf(MoveRefusedException.class)
        .hasMessageContaining("sample 1");
  }

  private static MoveRender render(int rateHz) {
    return new MoveRender(NUMBERS, LoopSettings.defaults().withUpdateRateHz(rateHz), true);
  }

  private static String table(RecordedMotion motion) throws MoveRefusedException {
    StringBuilder text = new StringBuilder(TrajectoryTable.header());
    RenderReport _ =
        render(100).run(motion, (timeS, state) -> TrajectoryTable.append(timeS, state, text));
    return text.toString();
  }

  private static RecordedMotion nod(double pitchRad, double antennaRad) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      double s = i / 50.0;
      samples.add(
          new Sample(
              s,
              Pose.ofXyzRpy(0, 0, 0, 0, pitchRad * Math.sin(2 * s), 0),
              new Antennas(antennaRad * Math.sin(s), 0),
              0));
    }
    return motion(samples);
  }

  private static RecordedMotion motion(List<Sample> samples) {
    return new RecordedMotion("test", "", null, samples);
  }
}
