package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.protocol.state.RobotState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StateTapTest {

  @Test
  void everyCycleIsGivenToEveryTapOnceAndInOrder() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep();
        StateTap one = robot.loop.tap(64);
        StateTap two = robot.loop.tap(64)) {
      long before = robot.state().sequence();
      robot.run(0.2);

      List<Long> expected = new ArrayList<>();
      for (long i = 1; i <= 20; i++) {
        expected.add(before + i);
      }
      assertThat(drain(one)).isEqualTo(expected);
      assertThat(drain(two)).isEqualTo(expected);
      assertThat(one.dropped()).isZero();
    }
  }

  @Test
  void aFullTapDropsTheNewestAndCountsThem() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep();
        StateTap tap = robot.loop.tap(8)) {
      long before = robot.state().sequence();
      robot.run(0.2);

      assertThat(drain(tap)).hasSize(8).startsWith(before + 1).endsWith(before + 8);
      assertThat(tap.dropped()).isEqualTo(12);

      robot.step();
      assertThat(drain(tap)).containsExactly(before + 21);
    }
  }

  @Test
  void aClosedTapKeepsWhatWaitsAndGetsNothingMore() {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep()) {
      StateTap tap = robot.loop.tap(8);
      robot.step();
      tap.close();
      robot.step();
      tap.close();

      assertThat(drain(tap)).hasSize(1);
      assertThat(tap.dropped()).isZero();
    }
  }

  @Test
  void aTapWithoutRoomIsAnError() {
    assertThatThrownBy(() -> new StateTap(0, tap -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("capacity is 0");
  }

  @Test
  void betweenTwoThreadsNothingIsLostUncountedOrOutOfOrder() throws InterruptedException {
    try (HandCrankedLoop robot = HandCrankedLoop.asleep()) {
      StateTap tap = robot.loop.tap(16);
      long first = robot.state().sequence() + 1;
      int cycles = 20_000;
      AtomicBoolean ended = new AtomicBoolean();
      List<Long> taken = new ArrayList<>();
      Thread reader =
          Thread.ofPlatform()
              .start(
                  () -> {
                    boolean last = false;
                    while (!last) {
                      last = ended.get();
                      taken.addAll(drain(tap));
                    }
                  });
      for (int i = 0; i < cycles; i++) {
        robot.step();
      }
      ended.set(true);
      reader.join();

      assertThat(taken).isSorted().doesNotHaveDuplicates().startsWith(first);
      assertThat(taken.size() + tap.dropped()).isEqualTo(cycles);
    }
  }

  private static List<Long> drain(StateTap tap) {
    List<Long> sequences = new ArrayList<>();
    for (RobotState state = tap.poll(); state != null; state = tap.poll()) {
      sequences.add(state.sequence());
    }
    return sequences;
  }
}
