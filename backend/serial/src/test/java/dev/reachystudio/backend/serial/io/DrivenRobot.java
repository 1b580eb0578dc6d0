package dev.reachystudio.backend.serial.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.simulated.BusInstruction;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A driver on a simulated bus with the pace of the wire, and a small control loop in its place: it
 * reads, follows what has no torque, and writes, a hundred times a second.
 */
final class DrivenRobot implements AutoCloseable {

  static final RobotNumbers NUMBERS = RobotNumbers.load();

  private static final long PERIOD_NS = 10_000_000;
  private static final JointLimits LIMITS = JointLimits.of(NUMBERS);

  final SimulatedBus bus;
  final SerialRobotIo io;
  final IoInputs inputs = new IoInputs();
  final IoTargets targets = new IoTargets();
  final Queue<BusInstruction> heard = new ConcurrentLinkedQueue<>();
  long cycles;
  long worstAgeNs;
  private long nextNs = System.nanoTime();
  private boolean writing;

  DrivenRobot(UnaryOperator<SimulatedBusSettings> world, UnaryOperator<BusSettings> settings) {
    bus =
        SimulatedBus.inMemory(
            NUMBERS,
            world.apply(SimulatedBusSettings.of(NUMBERS).withStartRad(startRad())),
            LoopClock.system());
    bus.tap(heard::add);
    io =
        new SerialRobotIo(
            bus.connector(),
            settings.apply(BusSettings.defaults().withRealTime(RealTimeRequest.OFF)),
            NUMBERS,
            LoopClock.system());
  }

  /** A sleeping robot without torque, open. */
  static DrivenRobot open() throws RobotIoException {
    return open(world -> world);
  }

  static DrivenRobot open(UnaryOperator<SimulatedBusSettings> world) throws RobotIoException {
    DrivenRobot robot = new DrivenRobot(world, settings -> settings);
    robot.io.open();
    robot.run(0.05);
    return robot;
  }

  /** A robot that holds where it is. */
  static DrivenRobot enabled() throws RobotIoException {
    DrivenRobot robot = open();
    robot.mode(MotorMode.ENABLED);
    robot.until("all motors hold", 1, () -> robot.inputs.mode == MotorMode.ENABLED);
    robot.until("the switching is read back", 1, () -> !robot.inputs.settling);
    return robot;
  }

  /** Asleep, but inside the motors' own limits. */
  static List<Double> startRad() {
    List<Double> asleep = SimulatedBusSettings.of(NUMBERS).startRad();
    return IntStream.range(0, Motor.COUNT)
        .mapToObj(i -> LIMITS.clampRad(i, asleep.get(i)))
        .toList();
  }

  /** Switches as the control loop does: pinned to what was read. */
  void mode(MotorMode mode) {
    System.arraycopy(inputs.positionRad, 0, targets.positionRad, 0, Motor.COUNT);
    io.mode(mode, targets, System.nanoTime());
    writing = mode != MotorMode.DISABLED;
  }

  /** Goals are written from now on, or not. */
  void writing(boolean now) {
    writing = now;
  }

  /** One control cycle, in its time. */
  void cycle() {
    nextNs += PERIOD_NS;
    if (nextNs < System.nanoTime()) {
      nextNs = System.nanoTime();
    }
    while (System.nanoTime() < nextNs) {
      LockSupport.parkNanos(nextNs - System.nanoTime());
    }
    long nowNs = System.nanoTime();
    io.read(inputs, nowNs);
    cycles++;
    for (int i = 0; i < Motor.COUNT; i++) {
      worstAgeNs = Math.max(worstAgeNs, nowNs - inputs.sampledNs[i]);
      if (!inputs.torqueOn[i] && !inputs.settling) {
        targets.positionRad[i] = inputs.positionRad[i];
      }
    }
    if (writing) {
      io.write(targets, nowNs);
    }
  }

  void run(double seconds) {
    for (long i = Math.round(seconds * 100); i > 0; i--) {
      cycle();
    }
  }

  /** Cycles until something is so; fails when it is not in time. */
  void until(String what, double seconds, BooleanSupplier reached) {
    long endNs = System.nanoTime() + (long) (seconds * 1e9);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("%s within %s s; faults %s", what, seconds, inputs.faults)
          .isLessThan(endNs);
      cycle();
    }
  }

  boolean hasFault(Fault.Kind kind, Motor motor) {
    return inputs.faults.stream().anyMatch(f -> f.kind() == kind && f.motor() == motor);
  }

  /** What is known of the bus. */
  MotorBusState busState() {
    return Objects.requireNonNull(inputs.bus);
  }

  boolean hasFault(Fault.Kind kind) {
    return inputs.faults.stream().anyMatch(f -> f.kind() == kind);
  }

  /** What was written to a motor's register since {@link #heard} was cleared, in order. */
  List<Integer> written(Motor motor, int address) {
    return heard.stream()
        .map(instruction -> instruction.written(motor, address))
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  @Override
  public void close() {
    io.close();
  }
}
