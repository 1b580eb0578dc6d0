package dev.reachystudio.protocol.state;

import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one snapshot the control loop publishes each cycle; everything that shows, streams or records
 * the robot reads it.
 *
 * @param sequence number of the cycle, from 1
 * @param timeNs loop clock of the cycle, nanoseconds (monotonic, arbitrary origin)
 * @param measured where the robot is: measured joints and their forward kinematics
 * @param requested where it was asked to be this cycle, before limits (a pose asked for with joints
 *     is their forward kinematics)
 * @param target what was written to the motors, after limits
 * @param motorMode mode of the motors
 * @param automaticBodyYaw whether the body follows the head
 * @param emergencyStop state of the emergency stop
 * @param moves moves that run, oldest first
 * @param clamp what the limits changed this cycle, or {@link TargetClamp#NONE}
 * @param faults faults of the robot; empty when all is well
 * @param connected whether the robot answers
 * @param loop figures of the loop
 * @param bus the motor bus; null where the robot has none
 * @param simulation the simulated world; null where there is no physics
 */
public record RobotState(
    long sequence,
    long timeNs,
    BodyState measured,
    BodyState requested,
    BodyState target,
    MotorMode motorMode,
    boolean automaticBodyYaw,
    EmergencyStopState emergencyStop,
    List<RunningMove> moves,
    TargetClamp clamp,
    List<Fault> faults,
    boolean connected,
    LoopStatistics loop,
    @Nullable MotorBusState bus,
    @Nullable SimulationState simulation) {

  /** Whether a move runs. */
  public boolean isMoveRunning() {
    return !moves.isEmpty();
  }
}
