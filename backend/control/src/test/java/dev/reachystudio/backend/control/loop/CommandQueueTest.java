package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandQueueTest {

  @Test
  void commandsComeOutInOrder() {
    CommandQueue queue = new CommandQueue(4);
    PendingCommand first = stop(0);
    PendingCommand second = stop(1);
    queue.offer(first);
    queue.offer(second);
    assertThat(queue.poll()).isSameAs(first);
    assertThat(queue.poll()).isSameAs(second);
    assertThat(queue.poll()).isNull();
  }

  @Test
  void aFullQueueSaysSoAndTakesAgainWhenThereIsRoom() {
    CommandQueue queue = new CommandQueue(4);
    for (int i = 0; i < 4; i++) {
      assertThat(queue.offer(stop(i))).isTrue();
    }
    assertThat(queue.offer(stop(4))).isFalse();
    assertThat(queue.poll()).isNotNull();
    assertThat(queue.offer(stop(5))).isTrue();
  }

  @Test
  void manyThreadsLoseNothingAndKeepTheirOwnOrder() throws InterruptedException {
    CommandQueue queue = new CommandQueue(64);
    int threads = 4;
    int each = 1000;
    List<Thread> producers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      long label = t;
      producers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < each; i++) {
                      PendingCommand command = stop(label << 32 | i);
                      while (!queue.offer(command)) {
                        Thread.onSpinWait();
                      }
                    }
                  }));
    }
    Map<Long, Long> next = new HashMap<>();
    int got = 0;
    while (got < threads * each) {
      PendingCommand command = queue.poll();
      if (command == null) {
        Thread.onSpinWait();
        continue;
      }
      long value = ((Command.StopMove) command.command).moveId().getLeastSignificantBits();
      long expected = next.getOrDefault(value >>> 32, 0L);
      assertThat(value & 0xffffffffL).isEqualTo(expected);
      next.put(value >>> 32, expected + 1);
      got++;
    }
    for (Thread producer : producers) {
      producer.join();
    }
    assertThat(queue.poll()).isNull();
  }

  private static PendingCommand stop(long id) {
    return new PendingCommand(
        new Command.StopMove(new UUID(0, id)), Origin.STUDIO, null, List.of());
  }
}
