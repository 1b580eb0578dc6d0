package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.reachystudio.backend.control.io.RobotIoException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void theControlThreadAllocatesNothingToReadAndWrite() throws RobotIoException {
    try (DrivenRobot robot = DrivenRobot.enabled()) {
      int warm = 500;
      int cycles = 20_000;
      long before = 0;
      for (int i = 0; i < warm + cycles; i++) {
        before = i == warm ? THREADS.getCurrentThreadAllocatedBytes() : before;
        robot.io.read(robot.inputs, i);
        robot.targets.positionRad[0] = 1e-4 * (i % 100);
        robot.io.write(robot.targets, i);
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated / (double) cycles).as("bytes a cycle").isLessThan(1);
    }
  }
}
