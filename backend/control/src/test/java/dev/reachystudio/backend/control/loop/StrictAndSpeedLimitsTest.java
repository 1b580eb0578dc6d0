package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.backend.control.kinematics.SpeedLimits;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.PlayOptions;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.motion.RecordedMotion;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictAndSpeedLimitsTest {

  @Test
  void aChosenLimitHoldsForItsMotorsAndTheOthersKeepTheirs() {
    SpeedLimits chosen = SpeedLimits.DEFAULT.with("antennas", 2).with("legs", 1);
    try (HandCrankedLoop robot =
        HandCrankedLoop.with(LoopSettings.defaults().withSpeedLimits(chosen))) {
      robot.play(new Command.WakeUp(UUID.randomUUID(), true));
      robot.run(3);
      robot.stream(BodyTargets.of(Pose.ofXyzRpy(0, 0, 0, 0.3, 0, 0), 2.0, new Antennas(3, -3)));
      double[] before = HandCrankedLoop.target(robot.state());
      double[] after = HandCrankedLoop.target(robot.step());
      for (int m = 1; m < 7; m++) {
        assertThat(Math.abs(after[m] - before[m])).isLessThanOrEqualTo(0.01 + 1e-9);
      }
      assertThat(after[7] - before[7]).isCloseTo(0.02, within(1e-9));
      assertThat(before[8] - after[8]).isCloseTo(0.02, within(1e-9));
    }
  }

  @Test
  void aGotoIsToldWithTheChosenLimit() {
    SpeedLimits chosen = SpeedLimits.DEFAULT.with("left_antenna", 1);
    try (HandCrankedLoop robot =
        HandCrankedLoop.with(LoopSettings.defaults().withSpeedLimits(chosen))) {
      robot.play(new Command.WakeUp(UUID.randomUUID(), true));
      robot.run(3);
      Outcome outcome =
          robot.decide(HandCrankedLoop.gotoTargets(BodyTargets.ofAntennas(new Antennas(0, 3)), 1));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Clamped.class,
              clamped -> {
                Clamp speed = clamped.clamps().getFirst();
                assertThat(speed.field()).isEqualTo("speed");
                assertThat(speed.set()).isEqualTo(1);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 15.2, Double.NaN, Double.POSITIVE_INFINITY})
  void aLimitIsAboveNothingAndNeverAboveWhatTheMotorCan(double radPerS) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpeedLimits.DEFAULT.with("legs", radPerS))
        .withMessageContaining("legs")
        .withMessageContaining(String.valueOf(radPerS))
        .withMessageContaining("15.1");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThatExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpeedLimits.DEFAULT.with("tail", 1))
        .withMessageContaining("tail")
        .withMessageContaining("body")
        .withMessageContaining("stewart_3");
  }

  @Test
  void aGroupSetsEachOfItsMotorsAndALaterKeyWins() {
    SpeedLimits limits = SpeedLimits.DEFAULT.with("legs", 8).with("stewart_3", 6);
    assertThat(limits.radPerS()).hasSize(6).containsEntry(Motor.STEWART_3, 6.0);
    assertThat(limits.radPerS()).containsEntry(Motor.STEWART_4, 8.0);
  }

  @Test
  void aRecordedMoveTheRobotCannotDoIsRefusedIfItIsStrict() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Outcome tooHigh = robot.decide(play(0.1, 2, true));
      assertThat(tooHigh)
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREACHABLE));
      Outcome tooFast = robot.decide(play(0.015, 0.02, true));
      assertThat(tooFast)
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo("speed"));
      assertThat(robot.decide(play(0.015, 2, true))).isEqualTo(Outcome.EXECUTED);
    }
  }

  @Test
  void aStrictAngleBeyondItsLimitIsRefusedInAStreamAndInAGoto() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      BodyTargets beyond = BodyTargets.ofAntennas(new Antennas(0, 3.5));
      Outcome streamed = robot.loop.stream(new Command.SetTarget(beyond, true), Origin.STUDIO);
      Outcome going = robot.decide(HandCrankedLoop.strict(HandCrankedLoop.gotoTargets(beyond, 1)));
      for (Outcome outcome : List.of(streamed, going)) {
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused -> {
                  assertThat(refused.reason()).isEqualTo(RefusalReason.UNREACHABLE);
                  assertThat(refused.field()).isEqualTo("antennas[1]");
                });
      }
      Pose high = Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0);
      assertThat(
              robot.loop.stream(
                  new Command.SetTarget(BodyTargets.ofHead(high), true), Origin.STUDIO))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  private static Command.PlayMove play(double heightM, double seconds, boolean strict) {
    List<RecordedMotion.Sample> samples = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      samples.add(
          new RecordedMotion.Sample(
              i * seconds / 20,
              Pose.ofXyzRpy(0, 0, heightM * Math.sin(Math.PI * i / 20), 0, 0, 0),
              new Antennas(0, 0),
              0));
    }
    return new Command.PlayMove(
        UUID.randomUUID(),
        new RecordedMotion("bounce", "", null, samples),
        PlayOptions.defaults().withStrict(strict));
  }
}
