package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowRoundsTest {

  @ParameterizedTest(name = "at {0} Hz with {1} % lost")
  @CsvSource({"50, 0", "100, 0", "200, 0", "100, 5", "100, 20", "50, 20"})
  void everyMotorsTorqueIsKnownWithinASecond(int rateHz, int lostPercent) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(rateHz + 31L * lostPercent);
    SlowRounds rounds = new SlowRounds();
    long periodNs = 1_000_000_000L / rateHz;
    long[] torqueNs = new long[Motor.COUNT];
    int reads = 0;
    int[] otherAnswers = new int[Motor.COUNT];
    for (long nowNs = 0; nowNs < 30_000_000_000L; nowNs += periodNs) {
      SlowRounds.Part part = rounds.due(nowNs);
      if (part != null) {
        reads++;
        boolean[] missing = rounds.missing(part);
        for (int i = 0; i < Motor.COUNT; i++) {
          boolean answered = missing[i] && random.nextInt(100) >= lostPercent;
          missing[i] &= !answered;
          torqueNs[i] = answered && part == SlowRounds.Part.TORQUE ? nowNs : torqueNs[i];
          otherAnswers[i] += answered && part != SlowRounds.Part.TORQUE ? 1 : 0;
        }
        rounds.tried(part, nowNs);
      }
      for (long readNs : torqueNs) {
        assertThat(nowNs - readNs).isLessThan(600_000_000L);
      }
    }
    assertThat(reads).as("reads in 30 s").isLessThan(lostPercent == 0 ? 180 : 800);
    for (int answers : otherAnswers) {
      assertThat(answers).as("gains, climate and mode").isGreaterThanOrEqualTo(3 * 26);
    }
  }

  @Test
  void whatIsDueWaitsForATickWithTimeLeftButNotForLong() {
    SlowRounds rounds = new SlowRounds();
    for (SlowRounds.Part part : SlowRounds.Part.values()) {
      assertThat(rounds.isOverdue(part, 0)).as("never read").isTrue();
      Arrays.fill(rounds.missing(part), false);
      rounds.tried(part, 0);
    }
    assertThat(rounds.due(399_000_000)).isNull();
    assertThat(rounds.due(400_000_000)).isEqualTo(SlowRounds.Part.TORQUE);
    assertThat(rounds.isOverdue(SlowRounds.Part.TORQUE, 450_000_000)).isFalse();
    assertThat(rounds.isOverdue(SlowRounds.Part.TORQUE, 501_000_000)).isTrue();
    rounds.hurry(SlowRounds.Part.GAINS);
    assertThat(rounds.due(400_000_000)).isEqualTo(SlowRounds.Part.GAINS);
  }
}
