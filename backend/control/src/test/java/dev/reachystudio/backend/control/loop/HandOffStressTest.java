package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many threads at the two hand-offs, targets and commands into the loop and states and outcomes out
 * of it, with more threads than cores so that each is interrupted everywhere. What must hold is
 * counted, not timed.
 */
@Timeout(120)
class HandOffStressTest {

  private static final int SENDERS = 6;
  private static final int TARGETS_EACH = 60_000;
  private static final int COMMANDS_EACH = 600;

  /** Part values carry who sent them and the how manieth they are. */
  private static final double SENDER_STEP = 1_000_000;

  @Test
  void everyStreamedPartIsTakenOrSupersededOnceAndNeverGoesBack() throws Exception {
    TargetSlot slot = new TargetSlot();
    AtomicInteger running = new AtomicInteger(SENDERS);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> senders = new ArrayList<>();
    long[] offered = new long[SENDERS];
    for (int s = 0; s < SENDERS; s++) {
      int sender = s;
      senders.add(
          start(
              failures,
              () -> {
                offered[sender] = offerAll(slot, sender);
                running.decrementAndGet();
              }));
    }
    PartsTaken taken = new PartsTaken();
    while (running.get() > 0) {
      taken.take(slot.take());
    }
    taken.take(slot.take());
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(failures).isEmpty();
    long sum = 0;
    for (long parts : offered) {
      sum += parts;
    }
    assertThat(taken.parts + slot.superseded()).as("taken or superseded").isEqualTo(sum);
    assertThat(slot.superseded()).as("the senders met").isPositive();
    assertThat(taken.parts).isPositive();
  }

  @SuppressWarnings("ThreadPriorityCheck") // only to mix the threads; nothing relies on it
  private static long offerAll(TargetSlot slot, int sender) {
    long parts = 0;
    for (int i = 1; i <= TARGETS_EACH; i++) {
      double value = sender * SENDER_STEP + i;
      int which = 1 + (i * 7 + sender) % 7;
      parts += Integer.bitCount(which);
      slot.offer(
          BodyTargets.of(
              (which & 1) != 0 ? new Pose(1, 0, 0, value, 0, 1, 0, value, 0, 0, 1, value) : null,
              (which & 2) != 0 ? value : null,
              (which & 4) != 0 ? new Antennas(value, value) : null));
      if (i % 64 == 0) {
        Thread.yield();
      }
    }
    return parts;
  }

  /** What the one taker sees. */
  private static final class PartsTaken {
    private final Map<String, Double> newest = new HashMap<>();
    private long parts;

    void take(@Nullable BodyTargets targets) {
      if (targets == null) {
        Thread.onSpinWait();
        return;
      }
      Pose head = targets.head();
      if (head != null) {
        assertThat(head.xM()).isEqualTo(head.yM()).isEqualTo(head.zM());
        newer("head", head.xM());
      }
      Double yaw = targets.bodyYawRad();
      if (yaw != null) {
        newer("yaw", yaw);
      }
      Antennas antennas = targets.antennas();
      if (antennas != null) {
        assertThat(antennas.rightRad()).isEqualTo(antennas.leftRad());
        newer("antennas", antennas.rightRad());
      }
    }

    private void newer(String part, double value) {
      parts++;
      long sender = (long) (value / SENDER_STEP);
      Double before = newest.put(part + sender, value);
      if (before != null) {
        assertThat(value).as(part + " of sender " + sender).isGreaterThan(before);
      }
    }
  }

  @Test
  void everyCommandIsDecidedOnceInItsSendersOrderAndItsEffectIsOutBeforeItsOutcome()
      throws Exception {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    Map<String, Integer> decided = new HashMap<>();
    try (ControlLoop loop = started()) {
      // The dispatcher is the only one that writes into the map.
      var _ =
          loop.watch(
              event -> {
                if (event instanceof CommandEvent.Decided one
                    && one.command() instanceof Command.StopMove stop) {
                  int number = (int) stop.moveId().getLeastSignificantBits();
                  int before = decided.getOrDefault(one.origin().clientId(), -1);
                  if (number != before + 1) {
                    failures.add(
                        new AssertionError(
                            one.origin().clientId() + ": " + number + " after " + before));
                  }
                  decided.put(one.origin().clientId(), number);
                }
              });
      List<Thread> senders = new ArrayList<>();
      for (int s = 0; s < SENDERS; s++) {
        Origin origin = new Origin("sender-" + s, Origin.Transport.IN_PROCESS, "stress");
        senders.add(start(failures, () -> submitAll(loop, origin)));
      }
      senders.add(start(failures, () -> toggle(loop)));
      for (Thread sender : senders) {
        sender.join();
      }
    }
    assertThat(failures).isEmpty();
    for (int s = 0; s < SENDERS; s++) {
      assertThat(decided).containsEntry("sender-" + s, COMMANDS_EACH - 1);
    }
  }

  /** Commands that carry their number in the id of a move nobody has. */
  private static void submitAll(ControlLoop loop, Origin origin) throws Exception {
    List<Submission> waiting = new ArrayList<>();
    for (int i = 0; i < COMMANDS_EACH; i++) {
      waiting.add(loop.submit(new Command.StopMove(new UUID(7, i)), origin));
      // Never more than fit: a command that finds the queue full is decided before those in it.
      if (waiting.size() == 16) {
        for (Submission one : waiting) {
          assertThat(one.outcome().get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Refused.class);
        }
        waiting.clear();
      }
    }
    for (Submission one : waiting) {
      one.outcome().get(60, TimeUnit.SECONDS);
    }
  }

  /** The only one who switches: when it hears of an outcome, the state has to show it. */
  private static void toggle(ControlLoop loop) throws Exception {
    Origin origin = new Origin("switch", Origin.Transport.IN_PROCESS, "stress");
    for (int i = 0; i < 200; i++) {
      boolean on = i % 2 == 0;
      Submission submission = loop.submit(new Command.SetAutomaticBodyYaw(on), origin);
      assertThat(submission.outcome().get(60, TimeUnit.SECONDS)).isEqualTo(Outcome.EXECUTED);
      assertThat(loop.state().automaticBodyYaw()).as("switch " + i).isEqualTo(on);
    }
  }

  @Test
  void readersNeverSeeHalfAStateNorAnOlderOneAfterANewer() throws Exception {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (ControlLoop loop = started()) {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
      List<Thread> threads = new ArrayList<>();
      for (int r = 0; r < SENDERS; r++) {
        threads.add(start(failures, () -> readUntil(loop, until)));
      }
      threads.add(
          start(
              failures,
              () -> {
                for (int i = 0; System.nanoTime() < until; i++) {
                  double angleRad = Math.sin(i / 50.0);
                  loop.stream(
                      new Command.SetTarget(
                          BodyTargets.ofAntennas(new Antennas(angleRad, -angleRad)), false),
                      Origin.STUDIO);
                  TimeUnit.MICROSECONDS.sleep(200);
                }
              }));
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(loop.state().sequence()).isGreaterThan(100);
    }
    assertThat(failures).isEmpty();
  }

  @SuppressWarnings("ReferenceEquality") // the same snapshot again, not an equal one
  private static void readUntil(ControlLoop loop, long until) {
    RobotState last = loop.state();
    while (System.nanoTime() < until) {
      RobotState state = loop.state();
      if (state == last) {
        Thread.onSpinWait();
        continue;
      }
      assertThat(state.sequence()).isGreaterThan(last.sequence());
      assertThat(state.timeNs()).isGreaterThan(last.timeNs());
      // Both antennas start, move and stop alike: a mix of two cycles would differ.
      assertThat(state.target().antennas().rightRad())
          .isEqualTo(-state.target().antennas().leftRad());
      assertThat(state.requested().antennas().rightRad())
          .isEqualTo(-state.requested().antennas().leftRad());
      last = state;
    }
  }

  private static ControlLoop started() throws Exception {
    ControlLoop loop =
        ControlLoop.open(
            new MockupRobotIo(HandCrankedLoop.NUMBERS),
            LoopSettings.defaults().withUpdateRateHz(1000),
            HandCrankedLoop.NUMBERS,
            LoopClock.system());
    loop.start();
    return loop;
  }

  /** Work that may fail. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static Thread start(Queue<Throwable> failures, Work work) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                work.run();
              } catch (Exception | AssertionError e) {
                failures.add(e);
              }
            });
  }
}
