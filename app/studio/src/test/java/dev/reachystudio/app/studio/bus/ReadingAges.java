package dev.reachystudio.app.studio.bus;

import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.StateTap;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How old the motors' values are in every cycle of the control loop, from its snapshots: counts the
 * cycles in which the values of all motors are younger than three of them. While it is open.
 */
public final class ReadingAges implements AutoCloseable {

  private static final int YOUNG_CYCLES = 3;
  private static final long LOOK_NS = 20_000_000;

  private final StateTap tap;
  private final long youngNs;
  private final Thread reader;
  private volatile boolean running = true;
  private final AtomicLong cycles = new AtomicLong();
  private final AtomicLong young = new AtomicLong();
  private final AtomicLong oldestNs = new AtomicLong();

  public ReadingAges(RobotControl robot, int rateHz) {
    tap = robot.tap(1 << 12);
    youngNs = YOUNG_CYCLES * 1_000_000_000L / rateHz;
    reader = Threads.platform("reading-ages", (thread, bug) -> {}, this::look);
    reader.start();
  }

  private void look() {
    while (running) {
      RobotState state = tap.poll();
      if (state == null) {
        LockSupport.parkNanos(LOOK_NS);
      } else {
        count(state);
      }
    }
  }

  private void count(RobotState state) {
    MotorBusState bus = state.bus();
    if (bus == null) {
      return;
    }
    long ageNs = 0;
    for (MotorReading motor : bus.motors()) {
      ageNs = Math.max(ageNs, state.timeNs() - motor.sampledNs());
    }
    cycles.incrementAndGet();
    if (ageNs < youngNs) {
      young.incrementAndGet();
    }
    oldestNs.accumulateAndGet(ageNs, Math::max);
  }

  /** Cycles looked at. */
  public long cycles() {
    return cycles.get();
  }

  /** Share of the cycles in which all values were younger than three cycles, 0…1. */
  public double youngShare() {
    return cycles() == 0 ? 0 : (double) young.get() / cycles();
  }

  /** Age of the oldest value that was met, milliseconds. */
  public double oldestMs() {
    return oldestNs.get() / 1e6;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    reader.join();
    tap.close();
  }
}
