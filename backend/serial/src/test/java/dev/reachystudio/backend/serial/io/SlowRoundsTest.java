package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowRoundsTest {

  @ParameterizedTest(name = "at {0} Hz with {1} % lost")
  @CsvSource({"50, 0", "100, 0", "200, 0", "100, 5", "100, 20", "50, 20"})
  void everyMotorsStatusIsNeverOlderThanASecond(int rateHz, int lostPercent) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(rateHz + 31L * lostPercent);
    SlowRounds rounds = new SlowRounds();
    boolean[] reachable = new boolean[Motor.COUNT];
    Arrays.fill(reachable, true);
    long periodNs = 1_000_000_000L / rateHz;
    long[] statusNs = new long[Motor.COUNT];
    int[] statusReads = new int[Motor.COUNT];
    int[] otherReads = new int[Motor.COUNT];
    for (long nowNs = 0; nowNs < 30_000_000_000L; nowNs += periodNs) {
      if (rounds.choose(reachable, nowNs)) {
        boolean answered = random.nextInt(100) >= lostPercent;
        if (answered && rounds.part() == SlowRounds.Part.STATUS) {
          statusNs[rounds.motor()] = nowNs;
          statusReads[rounds.motor()]++;
        } else if (answered) {
          otherReads[rounds.motor()]++;
        }
        rounds.tried(answered, nowNs);
      }
      for (long readNs : statusNs) {
        assertThat(nowNs - readNs).isLessThan(1_000_000_000L);
      }
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      assertThat(statusReads[i]).as("status a second").isGreaterThanOrEqualTo(2 * 30);
      assertThat(otherReads[i]).as("climate and mode").isGreaterThanOrEqualTo(50);
    }
  }

  @org.junit.jupiter.api.Test
  void silentMotorsAreNotAsked() {
    SlowRounds rounds = new SlowRounds();
    boolean[] reachable = new boolean[Motor.COUNT];
    reachable[4] = true;
    for (long nowNs = 0; nowNs < 5_000_000_000L; nowNs += 10_000_000) {
      if (rounds.choose(reachable, nowNs)) {
        assertThat(rounds.motor()).isEqualTo(4);
        rounds.tried(true, nowNs);
      }
    }
    assertThat(rounds.choose(new boolean[Motor.COUNT], 6_000_000_000L)).isFalse();
  }
}
