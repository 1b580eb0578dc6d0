package dev.reachystudio.backend.control.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GotoMoveTest {

  private static final Pose TARGET = Pose.ofXyzRpy(0.01, -0.02, 0.005, 0.3, -0.2, 0.5);
  private static final double DT_S = 1e-4;

  @ParameterizedTest
  @EnumSource(TimeLaw.class)
  void theSpeedAtATakeOverIsContinuous(TimeLaw law) {
    GotoMove move =
        new GotoMove(BodyTargets.of(TARGET, 0.4, new Antennas(1, -1)), 1_000_000_000L, law);
    MotionStart start = movingStart();
    move.begin(start);
    MotionSample first = new MotionSample();
    MotionSample second = new MotionSample();
    move.sample(0, first);
    move.sample(Math.round(DT_S * 1e9), second);
    double tolerance = 0.02;
    assertThat(first.head.value()).isEqualTo(start.head.value());
    assertThat((second.head.xM() - first.head.xM()) / DT_S).isCloseTo(0.05, within(tolerance));
    assertThat((second.rightRad - first.rightRad) / DT_S).isCloseTo(2, within(tolerance));
    assertThat((second.bodyYawRad - first.bodyYawRad) / DT_S).isCloseTo(0.7, within(tolerance));
    double[] turnRad = new double[3];
    second.head.turnFrom(first.head, turnRad);
    assertThat(turnRad[2] / DT_S).isCloseTo(0.9, within(tolerance));
  }

  @ParameterizedTest
  @EnumSource(TimeLaw.class)
  void afterTheBlendTheLawIsFollowedExactly(TimeLaw law) {
    GotoMove moving = new GotoMove(BodyTargets.ofHead(TARGET), 1_000_000_000L, law);
    GotoMove resting = new GotoMove(BodyTargets.ofHead(TARGET), 1_000_000_000L, law);
    MotionStart start = movingStart();
    moving.begin(start);
    start.stop();
    resting.begin(start);
    MotionSample a = new MotionSample();
    MotionSample b = new MotionSample();
    moving.sample(300_000_000L, a);
    resting.sample(300_000_000L, b);
    assertThat(a.head.value()).isEqualTo(b.head.value());
  }

  @Test
  void theEndIsTheTargetItself() {
    GotoMove move = new GotoMove(BodyTargets.ofHead(TARGET), 100_000_000L, TimeLaw.CARTOON);
    move.begin(movingStart());
    MotionSample out = new MotionSample();
    move.sample(100_000_000L, out);
    assertThat(out.head.value()).isSameAs(TARGET);
  }

  private static MotionStart movingStart() {
    MotionStart start = new MotionStart();
    start.moving = true;
    start.headMPerS[0] = 0.05;
    start.headRadPerS[2] = 0.9;
    start.jointsRadPerS[0] = 0.7;
    start.rightRadPerS = 2;
    return start;
  }
}
