package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.backend.mujoco.engine.SavedState;
import dev.reachystudio.backend.mujoco.model.LoadedScene;
import dev.reachystudio.backend.mujoco.model.SceneReader;
import dev.reachystudio.protocol.simulation.MotorTorques;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A loaded model with its robot: does what it is ordered, in whole steps of 2 ms, and tells how
 * things are then. The same orders give the same numbers, bit by bit. Everything native of a
 * simulation happens here; one thread at a time, whichever it is.
 *
 * <p>Numbers that are no longer finite end in a fresh start, told as a fault for a while. After a
 * fresh start, asked for or not, the motors say that they have no torque until the control loop has
 * noticed: so it forgets what it wanted before, and nothing jumps.
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

  private static final long FAULT_SHOWN_NS = 10_000_000_000L;
  private static final double STEP_S = STEP_NS / 1e9;

  /** How a robot is loaded. */
  record Source(
      MujocoLibrary library, Path model, String scene, RobotNumbers numbers, LongSupplier wall) {}

  private final Physics physics;
  private final SimulatedMotors motors;
  private final SavedState start;
  private final LoadedScene loaded;
  private final PushBounds pushBounds;
  private final ActingPush push;
  private final MovedThings moved;
  private final TouchList touches;
  private final Requests requests;
  private final RealTimeMeter meter = new RealTimeMeter();
  private final LongSupplier wallClock;
  private final double[] torqueNm = new double[Motor.COUNT];
  private List<Fault> faults = List.of();
  private long faultNs;
  private boolean started;
  private boolean restartIsKnown;
  private long baseNs;
  private long steps;
  private long stepsAtStart;
  private long readings;
  private int resets;
  private int requestsDone;

  private SimulatedRobot(
      Physics physics,
      RobotParts parts,
      SimulatedMotors motors,
      LoadedScene loaded,
      Requests requests,
      int resetsBefore,
      LongSupplier wallClock) {
    resets = resetsBefore;
    restartIsKnown = resetsBefore == 0;
    this.physics = physics;
    this.motors = motors;
    this.loaded = loaded;
    this.requests = requests;
    this.wallClock = wallClock;
    start = physics.save();
    pushBounds = bounds(physics, loaded, parts.headBody());
    push = new ActingPush(physics, pushBounds, parts.headSite());
    moved = new MovedThings(physics.poses(), loaded);
    touches = new TouchList(physics.contacts(), loaded);
    requestsDone = requests.resets();
  }

  /**
   * Loads a model and brings its robot to the start pose.
   *
   * @param requests what is asked of it beside orders
   * @param resetsBefore resets of simulations that this one goes on for; after one the control loop
   *     is told that it started over
   * @throws MujocoException if it has errors, or no robot as expected
   */
  static SimulatedRobot load(Source source, Requests requests, int resetsBefore)
      throws MujocoException {
    Physics physics = Physics.load(source.library, source.model);
    try {
      RobotParts parts = new RobotParts(physics);
      physics.setStepS(STEP_S);
      SimulatedMotors motors = new SimulatedMotors(physics, parts);
      new StartPose(source.numbers).lead(physics, motors);
      if (physics.badNumbers() > 0 || !physics.isFinite()) {
        throw new MujocoException(
            source.model + " does not come to rest: its numbers are no longer finite.");
      }
      LoadedScene loaded = SceneReader.read(source.scene, physics);
      return new SimulatedRobot(
          physics, parts, motors, loaded, requests, resetsBefore, source.wall);
    } catch (MujocoException | RuntimeException | Error e) {
      physics.close();
      throw e;
    }
  }

  private static PushBounds bounds(Physics physics, LoadedScene loaded, int head) {
    int[] bodies = loaded.movableBodies().stream().mapToInt(Integer::intValue).toArray();
    double[] massKg = new double[bodies.length];
    for (int i = 0; i < bodies.length; i++) {
      massKg[i] = physics.model().massKg(bodies[i]);
    }
    return new PushBounds(loaded.scene(), bodies, massKg, head);
  }

  /** What is around the robot. */
  LoadedScene loaded() {
    return loaded;
  }

  /** What may be pushed. */
  PushBounds pushBounds() {
    return pushBounds;
  }

  /** Does what is ordered, then tells how things are. */
  void obey(Order order, Reading out) {
    if (!started) {
      started = true;
      baseNs = order.nowNs;
    }
    if (requestsDone != requests.resets()) {
      requestsDone = requests.resets();
      startOver();
    }
    restartIsKnown = order.resetsSeen == resets;
    if (restartIsKnown) {
      command(order);
    }
    push.set(requests.push());
    goTo(order.untilNs);
    tell(out);
    out.untilNs = baseNs + steps * STEP_NS;
  }

  private void command(Order order) {
    switch (order.kind) {
      case GO_ON -> {}
      case WRITE -> motors.follow(order.positionRad, order.torqueNm);
      case MODE -> motors.mode(order.mode, order.positionRad, order.torqueNm);
      case TORQUE -> motors.torque(order.on, order.positionRad, order.torqueNm);
    }
  }

  private void goTo(long untilNs) {
    long wanted = Math.floorDiv(untilNs - baseNs + STEP_NS / 2, STEP_NS);
    long lost = Math.max(0, wanted - steps - STEPS_BEHIND);
    baseNs += lost * STEP_NS;
    long last = Math.min(wanted - lost, steps + STEPS_PER_ORDER);
    for (; steps < last; steps++) {
      push.act();
      physics.step();
      if (physics.badNumbers() > 0) {
        diverged(untilNs);
      }
    }
    if (!physics.isFinite()) {
      diverged(untilNs);
    }
    if (!faults.isEmpty() && untilNs - faultNs > FAULT_SHOWN_NS) {
      faults = List.of();
    }
  }

  private void diverged(long nowNs) {
    String text =
        "The simulation's numbers were no longer finite after %.3f s; it started over"
            .formatted(timeS());
    faults = List.of(new Fault(Fault.Kind.SIMULATION, null, nowNs, text));
    faultNs = nowNs;
    requests.push(null);
    startOver();
  }

  private void startOver() {
    push.letGo();
    physics.reset();
    start.restore();
    physics.forward();
    motors.restart();
    stepsAtStart = steps;
    resets++;
    restartIsKnown = false;
  }

  private double timeS() {
    return (steps - stepsAtStart) * STEP_S;
  }

  /** How things are now. */
  void tell(Reading out) {
    meter.tick(wallClock.getAsLong(), steps * STEP_S);
    for (int i = 0; i < Motor.COUNT; i++) {
      out.positionRad[i] = motors.positionRad(i);
      out.velocityRadPerS[i] = motors.velocityRadPerS(i);
      torqueNm[i] = motors.torqueNm(i);
      out.torqueNm[i] = torqueNm[i];
      out.torqueOn[i] = restartIsKnown && motors.hasTorque(i);
    }
    out.mode = restartIsKnown ? motors.mode() : MotorMode.DISABLED;
    out.resets = resets;
    out.faults = faults;
    out.number = ++readings;
    out.simulation =
        new SimulationState(
            timeS(),
            meter.factor(),
            steps,
            resets,
            new MotorTorques(torqueNm),
            moved.now(),
            touches.now());
  }

  /** Lets another thread use it next. */
  void handOver() {
    physics.handOver();
  }

  @Override
  public void close() {
    physics.close();
  }
}
