package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.lifecycle.LoopInstants;
import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.BackendStatus;
import dev.reachystudio.protocol.daemon.DaemonStatus.FaultReport;
import dev.reachystudio.protocol.daemon.DaemonStatus.SimulationStatus;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.RobotState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the status together from the lifecycle and the newest snapshot. Any thread. */
final class StatusReporter {

  /** The reference's version whose wire is spoken; clients warn when it differs from theirs. */
  static final String COMPATIBLE_VERSION = "1.12.0";

  private final DaemonSettings settings;
  private final RobotLifecycle lifecycle;
  private final Supplier<String> robotName;
  private final Supplier<IdlePolicy> idlePolicy;
  private final NetworkAddress address = new NetworkAddress();
  private final long openedNs = System.nanoTime();

  StatusReporter(
      DaemonSettings settings,
      RobotLifecycle lifecycle,
      Supplier<String> robotName,
      Supplier<IdlePolicy> idlePolicy) {
    this.settings = settings;
    this.lifecycle = lifecycle;
    this.robotName = robotName;
    this.idlePolicy = idlePolicy;
  }

  DaemonStatus now() {
    RobotControl control = lifecycle.control();
    RobotState robot = control == null ? null : control.state();
    Fault loss = robot == null ? null : loss(robot);
    String error = loss != null ? loss.text() : lifecycle.error();
    DaemonState state = lifecycle.state();
    if (state == DaemonState.RUNNING && loss != null) {
      state = DaemonState.ERROR;
    }
    BackendKind kind = lifecycle.kind();
    boolean started = lifecycle.everStarted();
    return new DaemonStatus(
        robotName.get(),
        state,
        settings.wirelessVersion(),
        settings.desktopAppDaemon(),
        started ? Boolean.valueOf(kind == BackendKind.MUJOCO) : null,
        started ? Boolean.valueOf(kind == BackendKind.MOCKUP) : null,
        settings.noMedia(),
        false,
        control == null || robot == null
            ? null
            : backend(control, robot, kind, loss, lifecycle.simulation()),
        error,
        COMPATIBLE_VERSION,
        settings.studioVersion(),
        null,
        (System.nanoTime() - openedNs) / 1e9,
        robot != null && robot.connected(),
        lifecycle.emergencyStop(),
        idlePolicy.get(),
        control == null || robot == null ? List.of() : faults(control, robot),
        serialPort(robot),
        address.find(),
        settings.rawBusWrites(),
        lifecycle.simulationUnavailable());
  }

  /** The port that is open, else the one that is looked for; simulations have none. */
  private @Nullable String serialPort(@Nullable RobotState robot) {
    MotorBusState bus = robot == null ? null : robot.bus();
    if (bus != null) {
      return bus.port();
    }
    RobotChoice choice = lifecycle.choice();
    if (choice.kind() != BackendKind.ROBOT) {
      return null;
    }
    return Objects.requireNonNullElse(choice.serialPort(), "auto");
  }

  private static @Nullable Fault loss(RobotState robot) {
    for (Fault fault : robot.faults()) {
      if (fault.kind() == Fault.Kind.BUS_SILENT || fault.kind() == Fault.Kind.UNPLUGGED) {
        return fault;
      }
    }
    return null;
  }

  private static BackendStatus backend(
      RobotControl control,
      RobotState robot,
      BackendKind kind,
      @Nullable Fault loss,
      @Nullable Simulation simulation) {
    return new BackendStatus(
        kind.statusKind(),
        robot.motorMode(),
        loss == null ? null : loss.text(),
        true,
        alive(control, robot),
        robot.connected(),
        alive(control, robot),
        positions(robot.measured()),
        robot.loop(),
        control.realTime(),
        simulation == null ? null : time(simulation, robot));
  }

  private static SimulationStatus time(Simulation simulation, RobotState robot) {
    return new SimulationStatus(
        robot.simulation() != null, simulation.timeS(), simulation.realTimeFactor());
  }

  /** When a motor answered last; a robot without a bus answers in every cycle. */
  private static @Nullable Instant alive(RobotControl control, RobotState robot) {
    MotorBusState bus = robot.bus();
    long aliveNs = bus == null ? robot.timeNs() : bus.updatedNs();
    boolean never = robot.sequence() == 0 || (bus != null && aliveNs == 0);
    return never ? null : LoopInstants.of(control, aliveNs);
  }

  private static List<Double> positions(BodyState body) {
    List<Double> positionsRad = new ArrayList<>();
    for (double angleRad : body.headJoints().toArray()) {
      positionsRad.add(angleRad);
    }
    positionsRad.add(body.antennas().rightRad());
    positionsRad.add(body.antennas().leftRad());
    return positionsRad;
  }

  private static List<FaultReport> faults(RobotControl control, RobotState robot) {
    List<FaultReport> reports = new ArrayList<>();
    for (Fault fault : robot.faults()) {
      reports.add(new FaultReport(fault, LoopInstants.of(control, fault.sinceNs())));
    }
    return reports;
  }
}
