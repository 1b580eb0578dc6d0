package dev.reachystudio.app.studio.bus;

import dev.reachystudio.assets.numbers.MotorNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.simulated.BusInstruction;
import dev.reachystudio.backend.serial.simulated.BusTap;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.protocol.value.Motor;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Hears what the motors are told: goals, when they come under torque, how often they are asked, and
 * whether somebody writes settings. Looks some hundred times a second at where the motors are, what
 * they are told and whether they have torque, if it is told to.
 */
final class GoalWatch implements BusTap, AutoCloseable {

  static final int TORQUE_ENABLE = 64;
  static final int GOAL_POSITION = 116;

  /** Where the reading of every tick begins: current, speed and position, or position alone. */
  private static final int PRESENT_CURRENT = 126;

  private static final int PRESENT_POSITION = 132;

  /** Address and length before the ids of a sync read. */
  private static final int SYNC_HEAD = 4;

  private static final int READ = 0x02;
  private static final int SYNC_READ = 0x82;
  private static final int FAST_SYNC_READ = 0x8A;
  private static final int WATCHDOG = 98;
  private static final int TRIPPED = 255;
  private static final int MIDDLE_TICKS = 2048;

  /** Goals come every ten milliseconds. */
  private static final long LOOK_NS = 3_000_000;

  private final SimulatedBus bus;
  private final int[] lowerTicks;
  private final int[] upperTicks;
  private final GoalTrace goals = new GoalTrace();
  private final MotionBound motion;
  private final AtomicLong jointReads = new AtomicLong();
  private final AtomicLong settingsWrites = new AtomicLong();
  private final int[] lastGoal = new int[Motor.COUNT];
  private final int[] positionTicks = new int[Motor.COUNT];
  private final boolean[] torque = new boolean[Motor.COUNT];
  private final Thread looking;
  private volatile boolean running = true;
  private volatile boolean looks;
  private int worstTorqueOnTicks;

  GoalWatch(SimulatedBus bus, RobotNumbers numbers) {
    this.bus = bus;
    motion = new MotionBound(numbers);
    lowerTicks = numbers.motors().stream().mapToInt(MotorNumbers::lowerTicks).toArray();
    upperTicks = numbers.motors().stream().mapToInt(MotorNumbers::upperTicks).toArray();
    Arrays.fill(lastGoal, GoalTrace.NONE);
    Arrays.fill(torque, true);
    looking = Threads.platform("goal-watch", (thread, bug) -> System.err.println(bug), this::look);
  }

  /** Looks at the motors from now on. */
  void lookAtMotors() {
    lookOnce();
    looks = true;
    looking.start();
  }

  private void look() {
    while (running) {
      lookOnce();
      LockSupport.parkNanos(LOOK_NS);
    }
  }

  private void lookOnce() {
    for (Motor motor : Motor.values()) {
      long beganNs = System.nanoTime();
      double position = bus.positionRad(motor);
      int goal = bus.register(motor, GOAL_POSITION);
      boolean on = bus.register(motor, TORQUE_ENABLE) == 1;
      boolean stopped = bus.register(motor, WATCHDOG) == TRIPPED;
      double goalRad = GoalTrace.radOf(goal - MIDDLE_TICKS);
      motion.sample(motor, on && !stopped, goalRad, position, beganNs, System.nanoTime());
      synchronized (this) {
        positionTicks[motor.index()] = GoalTrace.ticksOf(position);
        torque[motor.index()] = on;
      }
    }
  }

  @Override
  public void received(BusInstruction instruction) {
    int address = instruction.address().orElse(-1);
    switch (instruction.instruction()) {
      case SYNC_READ, FAST_SYNC_READ -> {
        boolean all = instruction.parameters().length >= SYNC_HEAD + Motor.COUNT - 1;
        if (all && (address == PRESENT_CURRENT || address == PRESENT_POSITION)) {
          jointReads.incrementAndGet();
        }
      }
      case READ -> {
        // Nothing is changed by it.
      }
      default -> {
        if (address == GOAL_POSITION) {
          goals(instruction);
        } else if (address == TORQUE_ENABLE) {
          torque(instruction);
        } else if (address >= 0 && address < TORQUE_ENABLE) {
          settingsWrites.incrementAndGet();
        }
      }
    }
  }

  private synchronized void goals(BusInstruction instruction) {
    int[] row = new int[Motor.COUNT];
    for (Motor motor : Motor.values()) {
      int i = motor.index();
      OptionalInt goal = instruction.written(motor, GOAL_POSITION);
      lastGoal[i] = goal.orElse(lastGoal[i]);
      row[i] = goal.orElse(GoalTrace.NONE);
    }
    goals.add(instruction.receivedNs(), row);
  }

  private synchronized void torque(BusInstruction instruction) {
    for (Motor motor : Motor.values()) {
      int i = motor.index();
      OptionalInt on = instruction.written(motor, TORQUE_ENABLE);
      if (on.isPresent()) {
        boolean comes = on.getAsInt() == 1 && !torque[i] && lastGoal[i] != GoalTrace.NONE;
        int inside = Math.clamp(positionTicks[i], lowerTicks[i], upperTicks[i]);
        int offTicks = comes ? Math.abs(lastGoal[i] - inside) : 0;
        worstTorqueOnTicks = Math.max(worstTorqueOnTicks, offTicks);
        torque[i] = on.getAsInt() == 1;
      }
    }
  }

  GoalTrace goals() {
    return goals;
  }

  /** Whether the motors were driven faster than they may be, since it looks at them. */
  MotionBound motion() {
    return motion;
  }

  /** How many times all nine, or all but a dead one, were asked where they are. */
  long jointReads() {
    return jointReads.get();
  }

  /** How many times something was written that a motor keeps without power. */
  long settingsWrites() {
    return settingsWrites.get();
  }

  /** How far a motor's goal was at worst from where it was when its torque came on, ticks. */
  synchronized int worstTorqueOnTicks() {
    return worstTorqueOnTicks;
  }

  @Override
  public void close() throws InterruptedException {
    running = false;
    if (looks) {
      looking.join();
    }
  }
}
