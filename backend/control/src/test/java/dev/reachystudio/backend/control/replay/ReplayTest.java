package dev.reachystudio.backend.control.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.value.BodyTargets;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CYCLES = 3000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBusySessionIsReplayedBitByBit(long seed) throws Exception {
    try (BusySession session = new BusySession(seed, 64)) {
      session.run(CYCLES);
      String original = session.outputs.hex();

      Replay replay = new Replay(BusySession.SETTINGS, BusySession.NUMBERS);
      assertThat(session.recorder.dropped()).isZero();
      assertThat(session.recorded).hasSize(CYCLES + 1);
      assertThat(session.outputs.calls()).as("calls to the robot").isGreaterThan(CYCLES / 3);
      assertThat(session.failures()).as("failures of the robot").isPositive();
      // A write that fails again while the loop lets go is not counted twice.
      assertThat(session.bugs()).isBetween(1L, session.failures());
      assertThat(kinds(session.recorded)).hasSizeGreaterThan(7);

      assertThat(replay.run(session.recorded, state -> {}))
          .isEqualTo(new Replay.Result(CYCLES + 1, original));
      assertThat(replay.run(session.recorded, state -> {}).sha256()).isEqualTo(original);
    }
  }

  @Test
  void theDigestSeesTheLastBitOfOneReading() throws Exception {
    try (BusySession session = new BusySession(6, 64)) {
      session.run(400);
      Replay replay = new Replay(BusySession.SETTINGS, BusySession.NUMBERS);
      String original = session.outputs.hex();
      List<CycleInput> changed = new ArrayList<>(session.recorded);
      CycleInput other = changed.get(200).copy();
      IoInputs reading = new IoInputs();
      other.readInto(reading);
      reading.positionRad[3] = Math.nextUp(reading.positionRad[3]);
      other.read(reading, false);
      changed.set(200, other);

      assertThat(replay.run(session.recorded, state -> {}).sha256()).isEqualTo(original);
      assertThat(replay.run(changed, state -> {}).sha256()).isNotEqualTo(original);
    }
  }

  @Test
  void aReaderThatIsBehindLosesWholeCyclesCountedAndTheReplaySaysWhichIsMissing() {
    InputRecorder recorder = new InputRecorder(4);
    for (int i = 0; i < 10; i++) {
      recorder.begins(i);
      recorder.decides(new Command.StopAll(), Origin.STUDIO);
      recorder.streams(BodyTargets.ofBodyYaw(i));
      recorder.ends();
      if (i == 6) {
        assertThat(java.util.Objects.requireNonNull(recorder.poll()).number()).isZero();
      }
    }
    assertThat(recorder.dropped()).isEqualTo(5);
    List<CycleInput> left = new ArrayList<>();
    for (CycleInput input = recorder.poll(); input != null; input = recorder.poll()) {
      left.add(input);
    }
    assertThat(left).extracting(CycleInput::number).containsExactly(1L, 2L, 3L, 7L);
    assertThat(left).allSatisfy(input -> assertThat(input.commands()).hasSize(1));
    assertThatThrownBy(
            () -> new Replay(BusySession.SETTINGS, BusySession.NUMBERS).run(left, state -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cycle 0 is missing");
  }

  @Test
  void recordingACycleAllocatesNothing() {
    InputRecorder recorder = new InputRecorder(1 << 14);
    Command command = new Command.StopAll();
    BodyTargets targets = BodyTargets.ofBodyYaw(0.1);
    for (int i = 0; i < 5000; i++) {
      cycle(recorder, command, targets, i);
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 5000; i++) {
      cycle(recorder, command, targets, i);
    }
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(bytes / 5000).isZero();
    assertThat(recorder.dropped()).isZero();
  }

  @Test
  void aReplayWithoutCyclesIsAnError() {
    assertThatThrownBy(
            () -> new Replay(BusySession.SETTINGS, BusySession.NUMBERS).run(List.of(), s -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no cycle");
  }

  private static void cycle(
      InputRecorder recorder, Command command, BodyTargets targets, long nowNs) {
    recorder.begins(nowNs);
    recorder.decides(command, Origin.STUDIO);
    recorder.streams(targets);
    recorder.ends();
  }

  private static Set<Class<?>> kinds(List<CycleInput> cycles) {
    Set<Class<?>> kinds = new HashSet<>();
    cycles.forEach(c -> c.commands().forEach(command -> kinds.add(command.command().getClass())));
    return kinds;
  }
}
