package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.CommandEvent;
import dev.reachystudio.protocol.command.MoveEnd;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop on its real threads. Nothing here depends on how fast the machine is. */
@Timeout(60)
class ControlLoopThreadsTest {

  @Test
  void aMoveRunsAndItsFuturesCompleteOnTheDispatcher() throws Exception {
    try (ControlLoop loop = started(LoopSettings.defaults())) {
      List<String> threads = new CopyOnWriteArrayList<>();
      var _ = loop.watch(event -> threads.add(Thread.currentThread().getName()));
      Submission waking = loop.submit(new Command.WakeUp(UUID.randomUUID(), false), Origin.STUDIO);
      assertThat(waking.outcome().get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.EXECUTED);
      assertThat(waking.end().get(20, TimeUnit.SECONDS).kind()).isEqualTo(MoveEnd.Kind.COMPLETED);
      assertThat(threads).hasSizeGreaterThanOrEqualTo(2).containsOnly("dispatcher");
    }
  }

  @Test
  void cyclesFollowEachOtherAndFiguresAppear() throws Exception {
    try (ControlLoop loop = started(LoopSettings.defaults().withUpdateRateHz(500))) {
      RobotState state = loop.state();
      while (state.loop().sinceStart().cycles() == 0) {
        TimeUnit.MILLISECONDS.sleep(20);
        state = loop.state();
      }
      assertThat(state.sequence()).isGreaterThan(10);
      assertThat(state.loop().updateRateHz()).isPositive();
      assertThat(loop.timings().lateness().total()).isPositive();
      assertThat(loop.timings().cycleTime().percentileNs(0.5)).isPositive();
    }
  }

  @Test
  void whatTheLimitsDoToASingleStreamedTargetIsToldWithoutAnyCommand() throws Exception {
    try (ControlLoop loop = started(LoopSettings.defaults())) {
      Submission waking = loop.submit(new Command.WakeUp(UUID.randomUUID(), false), Origin.STUDIO);
      waking.end().get(20, TimeUnit.SECONDS);
      CountDownLatch told = new CountDownLatch(1);
      var _ =
          loop.watch(
              event -> {
                if (event instanceof CommandEvent.StreamClamped) {
                  told.countDown();
                }
              });
      Pose tooHigh = Pose.ofXyzRpy(0, 0, 0.1, 0, 0, 0);
      Outcome outcome =
          loop.stream(new Command.SetTarget(BodyTargets.ofHead(tooHigh), false), Origin.STUDIO);
      assertThat(outcome).isEqualTo(Outcome.EXECUTED);
      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingCancelsWhatRunsAndRefusesWhatComesAfter() throws Exception {
    MockupRobotIo io = new MockupRobotIo(HandCrankedLoop.NUMBERS);
    ControlLoop loop =
        ControlLoop.open(io, LoopSettings.defaults(), HandCrankedLoop.NUMBERS, LoopClock.system());
    loop.start();
    List<CommandEvent> events = new CopyOnWriteArrayList<>();
    var _ = loop.watch(events::add);
    Submission moving =
        loop.submit(HandCrankedLoop.headGoto(Pose.ofXyzRpy(0, 0, 0, 0, 0, 0.3), 60), Origin.STUDIO);
    assertThat(moving.outcome().get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.EXECUTED);
    loop.close();
    loop.close();
    assertThat(moving.end().get(20, TimeUnit.SECONDS).kind()).isEqualTo(MoveEnd.Kind.CANCELLED);
    assertThat(io.state()).isEqualTo(RobotIo.State.CLOSED);
    Submission late = loop.submit(new Command.StopAll(), Origin.STUDIO);
    ArbitrationTest.assertRefused(
        late.outcome().get(20, TimeUnit.SECONDS), RefusalReason.NOT_RUNNING);
    assertThat(events).isNotEmpty();
    assertThatThrownBy(loop::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingALoopThatWasNeverStartedAnswersEverybody() throws Exception {
    ControlLoop loop =
        ControlLoop.open(
            new MockupRobotIo(HandCrankedLoop.NUMBERS),
            LoopSettings.defaults(),
            HandCrankedLoop.NUMBERS,
            LoopClock.system());
    Submission waiting = loop.submit(new Command.StopAll(), Origin.STUDIO);
    loop.close();
    ArbitrationTest.assertRefused(waiting.outcome().join(), RefusalReason.NOT_RUNNING);
  }

  private static ControlLoop started(LoopSettings settings) throws Exception {
    ControlLoop loop =
        ControlLoop.open(
            new MockupRobotIo(HandCrankedLoop.NUMBERS),
            settings,
            HandCrankedLoop.NUMBERS,
            LoopClock.system());
    loop.start();
    return loop;
  }

  @Test
  void aTargetThatIsSubmittedGoesToTheStream() {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      Pose up = Pose.ofXyzRpy(0, 0, 0.005, 0, 0, 0);
      Submission submission = robot.submit(new Command.SetTarget(BodyTargets.ofHead(up), false));
      robot.run(0.2);
      assertThat(submission.outcome().join()).isEqualTo(Outcome.EXECUTED);
      GotoBehaviourTest.assertPose(robot.state().target().head(), up, 1e-12);
    }
  }

  @Test
  void cyclesKeepTheirPhaseWhateverTheClockDoes() throws Exception {
    int cycles = 2000;
    StumblingClock clock = new StumblingClock(cycles);
    List<Long> times = new CopyOnWriteArrayList<>();
    WatchedIo io = new WatchedIo();
    io.onRead = times::add;
    try (ControlLoop loop =
        ControlLoop.open(io, LoopSettings.defaults(), HandCrankedLoop.NUMBERS, clock)) {
      loop.start();
      assertThat(clock.done.await(40, TimeUnit.SECONDS)).isTrue();
    }
    // The first reading is made when the loop is opened; the grid starts one period later.
    long firstNs = times.get(0) + HandCrankedLoop.PERIOD_NS;
    long previous = -1;
    for (long timeNs : times.subList(1, times.size())) {
      long period = Math.floorDiv(timeNs - firstNs, HandCrankedLoop.PERIOD_NS);
      assertThat(timeNs - firstNs - period * HandCrankedLoop.PERIOD_NS).isLessThan(300_000);
      assertThat(period).isGreaterThan(previous);
      previous = period;
    }
    assertThat(previous).isGreaterThan(cycles);
  }

  /** Wakes up late, now and then by many periods. */
  private static final class StumblingClock implements LoopClock {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Random random = new Random(7);
    private int left;
    private long nowNs = 123_456_789;

    private StumblingClock(int waits) {
      left = waits;
    }

    @Override
    public long nowNs() {
      return nowNs;
    }

    @Override
    public void waitUntil(long deadlineNs) {
      if (left-- == 0) {
        done.countDown();
        LockSupport.park();
        return;
      }
      long periods = random.nextInt(50) == 0 ? random.nextInt(20) : 0;
      nowNs = deadlineNs + periods * HandCrankedLoop.PERIOD_NS + random.nextInt(250_000);
    }
  }
}
