package dev.reachystudio.protocol.daemon;

import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.LoopStatistics;
import dev.reachystudio.protocol.state.RealTimeGrants;
import dev.reachystudio.protocol.value.MotorMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The daemon at one moment, as the status route and the 1 Hz status frames tell it.
 *
 * @param robotName effective name of the robot
 * @param state where the daemon is in its lifecycle
 * @param wirelessVersion runs on the wireless robot
 * @param desktopAppDaemon runs inside a desktop application
 * @param simulated whether the robot is a physics simulation; null before the first start
 * @param mockup whether the robot is the mockup; null before the first start
 * @param noMedia whether camera and sound are off
 * @param mediaReleased whether a client took camera and sound over
 * @param backend the robot's side; null while stopped
 * @param error the last error, or null
 * @param version version of the reference whose wire this daemon speaks
 * @param studioVersion version of this program
 * @param hardwareId identity of the robot's audio board, or null
 * @param uptimeS seconds since the daemon was opened
 * @param robotConnected whether a robot answers
 * @param emergencyStop state of the emergency stop, kept while stopped
 * @param idlePolicy what the robot does when nobody holds it any more
 * @param faults faults of the robot; empty when all is well
 * @param serialPort port of the robot's motor bus, or where it is looked for; null on simulations
 * @param ipAddress address of this machine as others see it, or null without a network
 * @param rawBusWrites whether packets of clients are let through to the motors
 * @param simulationUnavailable why the physics simulation that was asked for does not run, and what
 *     helps; the mockup runs meanwhile. Null if nothing is missing
 */
public record DaemonStatus(
    String robotName,
    DaemonState state,
    boolean wirelessVersion,
    boolean desktopAppDaemon,
    @Nullable Boolean simulated,
    @Nullable Boolean mockup,
    boolean noMedia,
    boolean mediaReleased,
    @Nullable BackendStatus backend,
    @Nullable String error,
    String version,
    String studioVersion,
    @Nullable String hardwareId,
    double uptimeS,
    boolean robotConnected,
    EmergencyStopState emergencyStop,
    IdlePolicy idlePolicy,
    List<FaultReport> faults,
    @Nullable String serialPort,
    @Nullable String ipAddress,
    boolean rawBusWrites,
    @Nullable String simulationUnavailable) {

  public DaemonStatus {
    faults = List.copyOf(faults);
  }

  /**
   * The robot's side of the status.
   *
   * @param kind which backend
   * @param motorMode mode of the motors
   * @param error why the backend does not work, or null
   * @param running whether the control loop runs
   * @param lastAlive when the robot last answered, or null if it never did
   * @param connected whether the robot answers
   * @param lastUpdate when the newest of the values shown was read, or null if none was
   * @param positionsRad the nine positions in wire order, radians; null where not shown
   * @param loop figures of the control loop
   * @param realTime what the operating system granted the control thread
   * @param simulation the simulation's time; null for a robot
   */
  public record BackendStatus(
      Kind kind,
      MotorMode motorMode,
      @Nullable String error,
      boolean running,
      @Nullable Instant lastAlive,
      boolean connected,
      @Nullable Instant lastUpdate,
      List<Double> positionsRad,
      LoopStatistics loop,
      RealTimeGrants realTime,
      @Nullable SimulationStatus simulation) {

    /** Kinds of backend; each has its own shape on the wire. */
    public enum Kind {
      ROBOT,
      MUJOCO,
      MOCKUP
    }

    public BackendStatus {
      positionsRad = List.copyOf(positionsRad);
    }
  }

  /**
   * The time of a simulation.
   *
   * @param modelLoaded whether there is physics
   * @param timeS simulated time, seconds
   * @param realTimeFactor simulated time by the wall's over the last second
   */
  public record SimulationStatus(boolean modelLoaded, double timeS, double realTimeFactor) {}

  /**
   * A fault with its wall-clock time.
   *
   * @param fault the fault
   * @param since when it began
   */
  public record FaultReport(Fault fault, Instant since) {}
}
