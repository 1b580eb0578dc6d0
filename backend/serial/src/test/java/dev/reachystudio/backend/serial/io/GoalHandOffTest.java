package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.thread.Threads;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GoalHandOffTest {

  private final GoalHandOff handOff = new GoalHandOff();

  @Test
  void nothingIsThereBeforeTheFirstGoals() {
    assertThat(handOff.take()).isNull();
  }

  @Test
  void theNewestGoalsAreTakenOnce() {
    put(1);
    put(2);
    assertThat(take()).isEqualTo(2);
    assertThat(handOff.take()).isNull();
    put(3);
    assertThat(take()).isEqualTo(3);
  }

  @Test
  void goalsInUseAreNotOverwritten() {
    put(1);
    Goals used = Objects.requireNonNull(handOff.take());
    put(2);
    put(3);
    put(4);
    assertThat(used.epoch).isEqualTo(1);
    assertThat(take()).isEqualTo(4);
  }

  @Test
  void twoThreadsSeeOnlyWholeGoalsAndNeverOlderOnes() throws InterruptedException {
    int last = 300_000;
    AtomicReference<Throwable> bug = new AtomicReference<>();
    Thread writer =
        Threads.platform(
            "writer",
            (_, e) -> bug.set(e),
            () -> {
              for (int i = 1; i <= last; i++) {
                put(i);
              }
            });
    writer.start();
    long newest = 0;
    while (newest < last && bug.get() == null) {
      Goals goals = handOff.take();
      if (goals == null) {
        Thread.onSpinWait();
        continue;
      }
      assertThat(goals.epoch).isGreaterThan(newest);
      newest = goals.epoch;
      double whole = newest;
      assertThat(Arrays.stream(goals.positionRad).allMatch(rad -> rad == whole)).isTrue();
    }
    writer.join();
    assertThat(bug.get()).isNull();
  }

  private void put(int value) {
    IoTargets targets = new IoTargets();
    Arrays.fill(targets.positionRad, value);
    handOff.filling().set(targets, value);
    handOff.publish();
  }

  private long take() {
    return Objects.requireNonNull(handOff.take()).epoch;
  }
}
