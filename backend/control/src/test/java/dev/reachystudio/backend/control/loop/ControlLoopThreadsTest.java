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
import dev.reachystudio.protocol.value.Pose;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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
      while (state.loop().cycles() == 0) {
        TimeUnit.MILLISECONDS.sleep(20);
        state = loop.state();
      }
      assertThat(state.sequence()).isGreaterThan(10);
      assertThat(state.loop().updateRateHz()).isPositive();
      assertThat(loop.lateness().count()).isPositive();
      assertThat(loop.cycleTime().percentileNs(0.5)).isPositive();
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
}
