package dev.reachystudio.backend.control.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.BodyTargets;
import dev.reachystudio.protocol.value.HeadOffset;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.protocol.value.TimeLaw;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

  private static final int CYCLES = 2000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "moving,      0.01, 0.3, 60",
    "too fast,    0.01, 2.4, 0.05",
    "out of reach, 0.09, 0.3, 60",
    "sliding,     0.09, 0.3, 0.05",
    "overlaid,    0.01, 0.3, 60",
  })
  void aCycleAllocatesAtMostOneKibibyte(String what, double zM, double yawRad, double seconds) {
    try (HandCrankedLoop robot = HandCrankedLoop.awake()) {
      if (seconds > 1) {
        robot.submit(move(zM, yawRad, seconds));
      }
      if (what.equals("overlaid")) {
        robot.submit(new Command.SetTracking(Pose.ofXyzRpy(0, 0, 0, 0, 0.1, 0.2), 0.4));
        robot.submit(new Command.SetSpeechOffsets(new HeadOffset(0.003, 0, 0, 0, 0.05, 0)));
      }
      long nowNs = robot.state().timeNs();
      for (int i = 0; i < 500; i++) {
        nowNs += HandCrankedLoop.PERIOD_NS;
        stream(robot, zM, yawRad, seconds, i);
        robot.loop.cycle(nowNs);
      }
      long sum = 0;
      for (int i = 0; i < CYCLES; i++) {
        nowNs += HandCrankedLoop.PERIOD_NS;
        stream(robot, zM, yawRad, seconds, i);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        robot.loop.cycle(nowNs);
        sum += THREADS.getCurrentThreadAllocatedBytes() - before;
      }
      assertThat(sum / CYCLES).as("bytes a cycle").isBetween(200L, 1024L);
    }
  }

  private static void stream(
      HandCrankedLoop robot, double zM, double yawRad, double seconds, int i) {
    if (seconds < 1) {
      double sign = i / 30 % 2 == 0 ? 1 : -1;
      robot.stream(
          BodyTargets.of(
              Pose.ofXyzRpy(0, 0, zM, 0, 0, sign * yawRad), 0.0, new Antennas(3 * sign, 0)));
    }
  }

  private static Command.Goto move(double zM, double yawRad, double seconds) {
    BodyTargets targets =
        BodyTargets.of(Pose.ofXyzRpy(0, 0, zM, 0, 0, yawRad), 0.3, new Antennas(1, -1));
    return new Command.Goto(
        UUID.randomUUID(), targets, Math.round(seconds * 1e9), TimeLaw.MINJERK, false, false);
  }
}
