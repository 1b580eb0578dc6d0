package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.simulation.MotorTorques;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Motor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A loaded model with its robot: does what it is ordered, in whole steps of 2 ms, and tells how
 * things are then. The same orders give the same numbers, bit by bit. Everything native of a
 * simulation happens here; one thread, whichever it is.
 */
final class SimulatedRobot implements AutoCloseable {

  /** The reference's physics, 500 Hz; control rates divide it. */
  static final long STEP_NS = 2_000_000L;

  /**
   * An order does so many steps at most, 0.2 s of time: what is missing after a hiccup is made up
   * for by the next ones. So targets never wait for long, even for a model that is too heavy.
   */
  private static final int STEPS_PER_ORDER = 100;

  /** Being behind by more than a second is not made up for: simulated time has lost it then. */
  private static final int STEPS_BEHIND = 500;

  private static final double STEP_S = STEP_NS / 1e9;

  private final Physics physics;
  private final SimulatedMotors motors;
  private final RealTimeMeter meter = new RealTimeMeter();
  private final LongSupplier wallClock;
  private final double[] torqueNm = new double[Motor.COUNT];
  private boolean started;
  private long baseNs;
  private long steps;
  private long readings;

  private SimulatedRobot(Physics physics, SimulatedMotors motors, LongSupplier wallClock) {
    this.physics = physics;
    this.motors = motors;
    this.wallClock = wallClock;
  }

  /**
   * Loads a model and brings its robot to the start pose.
   *
   * @param wallClock the wall's time, nanoseconds
   * @throws MujocoException if it has errors, or no robot as expected
   */
  static SimulatedRobot load(
      MujocoLibrary library, Path file, RobotNumbers numbers, LongSupplier wallClock)
      throws MujocoException {
    Physics physics = Physics.load(library, file);
    try {
      RobotParts parts = new RobotParts(physics);
      physics.setStepS(STEP_S);
      SimulatedMotors motors = new SimulatedMotors(physics, parts);
      new StartPose(numbers).lead(physics, motors);
      return new SimulatedRobot(physics, motors, wallClock);
    } catch (MujocoException | RuntimeException | Error e) {
      physics.close();
      throw e;
    }
  }

  /** Does what is ordered, then tells how things are. */
  void obey(Order order, Reading out) {
    if (!started) {
      started = true;
      baseNs = order.nowNs;
    }
    switch (order.kind) {
      case GO_ON -> {}
      case WRITE -> motors.follow(order.positionRad, order.torqueNm);
      case MODE -> motors.mode(order.mode, order.positionRad, order.torqueNm);
      case TORQUE -> motors.torque(order.on, order.positionRad, order.torqueNm);
    }
    goTo(order.untilNs);
    tell(out);
    out.untilNs = baseNs + steps * STEP_NS;
  }

  private void goTo(long untilNs) {
    long wanted = Math.floorDiv(untilNs - baseNs + STEP_NS / 2, STEP_NS);
    long lost = Math.max(0, wanted - steps - STEPS_BEHIND);
    baseNs += lost * STEP_NS;
    long last = Math.min(wanted - lost, steps + STEPS_PER_ORDER);
    for (; steps < last; steps++) {
      physics.step();
    }
  }

  /** How things are now. */
  void tell(Reading out) {
    double timeS = steps * STEP_S;
    meter.tick(wallClock.getAsLong(), timeS);
    for (int i = 0; i < Motor.COUNT; i++) {
      out.positionRad[i] = motors.positionRad(i);
      out.velocityRadPerS[i] = motors.velocityRadPerS(i);
      torqueNm[i] = motors.torqueNm(i);
      out.torqueNm[i] = torqueNm[i];
      out.torqueOn[i] = motors.hasTorque(i);
    }
    out.mode = motors.mode();
    out.number = ++readings;
    out.simulation =
        new SimulationState(
            timeS,
            meter.factor(),
            steps,
            0,
            new MotorTorques(torqueNm),
            ScenePoses.NONE,
            List.of());
  }

  @Override
  public void close() {
    physics.close();
  }
}
