package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.lock.LockState;
import dev.reachystudio.lock.LockStatus;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.daemon.DaemonStatus;
import dev.reachystudio.protocol.daemon.IdlePolicy;
import dev.reachystudio.protocol.simulation.MotorTorques;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.BodyState;
import dev.reachystudio.protocol.state.BusStatistics;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.TargetClamp;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import dev.reachystudio.protocol.value.Pose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Robots at a moment, for tests. Their clock shows {@link #NOW_NS}. */
public final class SomeRobot {

  /** The robot's clock, nanoseconds. */
  public static final long NOW_NS = 100_000_000_000L;

  private static final BodyState BODY =
      new BodyState(
          Pose.IDENTITY,
          new HeadJoints(0, 0.6, -0.6, 0.6, -0.6, 0.6, -0.6),
          new Antennas(-0.2, 0.2));

  private SomeRobot() {}

  /** A robot with a bus, on which all motors answer but the silent ones of these faults. */
  public static RobotState onABus(Fault... faults) {
    Set<Motor> silent = new java.util.HashSet<>();
    for (Fault fault : faults) {
      if (fault.kind() == Fault.Kind.SILENT && fault.motor() != null) {
        silent.add(fault.motor());
      }
    }
    List<MotorReading> motors = new ArrayList<>();
    for (Motor motor : Motor.values()) {
      boolean answers = !silent.contains(motor);
      motors.add(
          new MotorReading(
              motor,
              answers,
              NOW_NS - (answers ? 4_000_000 : 2_000_000_000),
              0.1 * motor.index(),
              0,
              100,
              0.1,
              40,
              7.3,
              true,
              3,
              1));
    }
    return state(
        List.of(faults),
        true,
        new MotorBusState(
            "/dev/ttyACM0",
            true,
            NOW_NS - 4_000_000,
            motors,
            new BusStatistics(100, 9000, 12, 3, 0, 15, 0.02, 0.01, 2, 0, 1620)));
  }

  /** A robot without a bus, such as the mockup. */
  public static RobotState withoutABus() {
    return state(List.of(), true, null);
  }

  /** A robot that is gone. */
  public static RobotState lost(Fault fault) {
    return state(List.of(fault), false, null);
  }

  /**
   * A robot in a physics simulation.
   *
   * @param timeS simulated time
   * @param realTimeFactor simulated time by the wall's
   */
  public static RobotState inPhysics(double timeS, double realTimeFactor) {
    return inPhysics(timeS, realTimeFactor, 0);
  }

  /** The same, after some resets. */
  public static RobotState inPhysics(
      double timeS, double realTimeFactor, int resets, Fault... faults) {
    return state(
        List.of(faults),
        true,
        null,
        new SimulationState(
            timeS,
            realTimeFactor,
            Math.round(timeS * 500),
            resets,
            new MotorTorques(new double[Motor.COUNT]),
            ScenePoses.NONE,
            List.of()));
  }

  private static RobotState state(
      List<Fault> faults, boolean connected, @Nullable MotorBusState bus) {
    return state(faults, connected, bus, null);
  }

  private static RobotState state(
      List<Fault> faults,
      boolean connected,
      @Nullable MotorBusState bus,
      @Nullable SimulationState simulation) {
    return new RobotState(
        1,
        NOW_NS,
        BODY,
        BODY,
        BODY,
        MotorMode.ENABLED,
        true,
        EmergencyStopState.RELEASED,
        List.of(),
        TargetClamp.NONE,
        faults,
        connected,
        LoopStatistics.NONE,
        bus,
        simulation);
  }

  /** A daemon that drives a robot. */
  public static DaemonSnapshot daemon(
      RobotChoice robot, DaemonState state, @Nullable String error) {
    return daemon(robot, state, error, null);
  }

  /** A daemon that runs the mockup in the place of a robot in physics. */
  public static DaemonSnapshot replaced(RobotChoice robot, String unavailable) {
    return daemon(robot, DaemonState.RUNNING, null, unavailable);
  }

  private static DaemonSnapshot daemon(
      RobotChoice robot,
      DaemonState state,
      @Nullable String error,
      @Nullable String simulationUnavailable) {
    DaemonStatus status =
        new DaemonStatus(
            "reachy_mini",
            state,
            false,
            false,
            null,
            null,
            true,
            false,
            null,
            error,
            "1.12.0",
            "test",
            null,
            1,
            false,
            EmergencyStopState.RELEASED,
            IdlePolicy.SLEEP,
            List.of(),
            null,
            null,
            false,
            simulationUnavailable);
    return new DaemonSnapshot(
        status,
        robot,
        "127.0.0.1",
        8000,
        List.of(),
        new LockStatus(LockState.FREE, null, Instant.EPOCH));
  }
}
