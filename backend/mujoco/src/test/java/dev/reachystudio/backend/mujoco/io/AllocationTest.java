package dev.reachystudio.backend.mujoco.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.backend.control.loop.HandCrankedLoop;
import dev.reachystudio.backend.mujoco.MujocoInstalled;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.value.Pose;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The control cycle keeps its bound with physics beside it, whatever moves there; and where nothing
 * but the robot moves, also with all physics done in it.
 */
@MujocoInstalled
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CYCLES = 1000;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"at rest, empty", "moving, empty", "pushed, minimal"})
  void aCycleWithItsPhysicsInItAllocatesAtMostOneKibibyte(String what, String scene) {
    assertThat(bytesACycle(Simulations.inline(scene), what))
        .as("bytes a cycle")
        .isBetween(200L, 1024L);
  }

  @ParameterizedTest
  @CsvSource({"at rest", "moving", "pushed"})
  void aCycleBesideThePhysicsAllocatesAtMostOneKibibyte(String what) {
    assertThat(bytesACycle(Simulations.threaded("minimal"), what))
        .as("bytes a cycle")
        .isBetween(200L, 1024L);
  }

  private static long bytesACycle(MujocoRobotIo io, String what) {
    try (HandCrankedLoop robot = HandCrankedLoop.over(io)) {
      robot.play(new Command.WakeUp(UUID.randomUUID(), false));
      if (what.equals("moving")) {
        Pose aim = Pose.ofXyzRpy(0, 0, 0.01, 0.1, 0.1, 0.3);
        var _ = robot.submit(HandCrankedLoop.headGoto(aim, 60));
      } else if (what.equals("pushed")) {
        io.push(new Push(Push.HEAD, 0, 0, 0.05, 0.5, 0.5, 0));
      }
      long nowNs = robot.state().timeNs();
      for (int i = 0; i < 500; i++) {
        nowNs += Simulations.PERIOD_NS;
        cycle(robot, io, nowNs);
      }
      long sum = 0;
      for (int i = 0; i < CYCLES; i++) {
        nowNs += Simulations.PERIOD_NS;
        sum += cycle(robot, io, nowNs);
      }
      return sum / CYCLES;
    }
  }

  private static long cycle(HandCrankedLoop robot, MujocoRobotIo io, long nowNs) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    robot.loop.cycle(nowNs);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    while (!io.caughtUp()) {
      LockSupport.parkNanos(10_000);
    }
    return bytes;
  }
}
