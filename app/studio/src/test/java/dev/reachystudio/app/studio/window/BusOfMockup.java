package dev.reachystudio.app.studio.window;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The mockup with a motor bus made up around it: what the window shows of motors and faults can be
 * said at will. Faults are set from any thread.
 */
final class BusOfMockup implements RobotIo {

  private final MockupRobotIo robot = new MockupRobotIo(RobotNumbers.load());
  private final Set<Motor> silent = ConcurrentHashMap.newKeySet();
  private volatile List<Fault> faults = List.of();
  private volatile BusStatistics statistics =
      new BusStatistics(100, 184_213, 12, 3, 0, 15, 0.004, 0.001, 2, 0, 1620);

  /** What is wrong from now on. */
  void faults(Fault... wrong) {
    silent.clear();
    for (Fault fault : wrong) {
      if (fault.kind() == Fault.Kind.SILENT) {
        silent.add(Objects.requireNonNull(fault.motor()));
      }
    }
    faults = List.of(wrong);
  }

  /** How the bus does from now on. */
  void statistics(BusStatistics figures) {
    statistics = figures;
  }

  @Override
  public State state() {
    return robot.state();
  }

  @Override
  public void open() {
    robot.open();
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    robot.read(inputs, nowNs);
    List<MotorReading> motors = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      int i = motor.index();
      boolean answers = !silent.contains(motor);
      inputs.answering[i] = answers;
      double loadNm = 0.03 + 0.02 * i;
      motors.add(
          new MotorReading(
              motor,
              answers,
              nowNs - (answers ? 4_000_000L : 12_300_000_000L),
              inputs.positionRad[i],
              0,
              loadNm * 1000,
              loadNm,
              motor == Motor.STEWART_2 ? 63 : 36 + i,
              7.3,
              inputs.torqueOn[i],
              inputs.mode == MotorMode.GRAVITY_COMPENSATION && i > 0 && i < 7 ? 0 : 3,
              1));
    }
    inputs.faults = faults;
    inputs.connected = faults.stream().noneMatch(BusOfMockup::lost);
    inputs.bus = new MotorBusState("/dev/ttyACM0", inputs.connected, nowNs, motors, statistics);
  }

  private static boolean lost(Fault fault) {
    return fault.kind() == Fault.Kind.UNPLUGGED || fault.kind() == Fault.Kind.BUS_SILENT;
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    robot.write(targets, nowNs);
  }

  @Override
  public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
    robot.mode(mode, pinned, nowNs);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    return robot.torque(onByMotor, pinned, nowNs);
  }

  @Override
  public void close() {
    robot.close();
  }
}
