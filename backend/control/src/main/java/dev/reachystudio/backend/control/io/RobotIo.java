package dev.reachystudio.backend.control.io;

import dev.reachystudio.protocol.value.MotorMode;

/**
 * The hardware boundary. The control loop reads all inputs through {@link #read} and commands all
 * motors through {@link #write}; nothing else of a robot reaches it.
 *
 * <p>Lifecycle: CLOSED → {@link #open} → OPEN (readable, torque as found, nothing written) → first
 * {@link #mode} or {@link #write} → ACTIVE → {@link #close} → CLOSED. From any state a device fault
 * leads to FAULTED, which the backend leaves by itself when the device is back.
 *
 * <table>
 * <caption>What is allowed when</caption>
 * <tr><th>state</th><th>open</th><th>read</th><th>write, mode, torque</th><th>close</th></tr>
 * <tr><td>CLOSED</td><td>yes</td><td>IllegalStateException</td><td>IllegalStateException</td><td>no effect</td></tr>
 * <tr><td>OPEN, ACTIVE</td><td>IllegalStateException</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>FAULTED</td><td>IllegalStateException</td><td>last values, not fresh</td><td>ignored</td><td>yes</td></tr>
 * </table>
 *
 * <p>Threads: {@code open} and {@code close} by the owner; {@code read}, {@code write}, {@code
 * mode} and {@code torque} only by the control thread, between open and close. These never block,
 * lock, log or touch a file or socket; slow devices hand their samples over from a thread of their
 * own.
 */
public interface RobotIo extends AutoCloseable {

  /** The states of the lifecycle. */
  enum State {
    CLOSED,
    OPEN,
    ACTIVE,
    FAULTED
  }

  /** Present state; readable from any thread. */
  State state();

  /**
   * Connects to the robot. Torque stays as found and nothing is written.
   *
   * @throws RobotIoException if the robot cannot be reached; the state is CLOSED again
   */
  void open() throws RobotIoException;

  /** What {@link #open} waits for now, for people; empty if for nothing. Any thread. */
  default String progress() {
    return "";
  }

  /**
   * Fills the inputs with the newest values.
   *
   * @param inputs filled completely; reused every cycle
   * @param nowNs loop clock of this cycle, nanoseconds
   */
  void read(IoInputs inputs, long nowNs);

  /**
   * Commands the motors.
   *
   * @param targets angles already inside all limits; in gravity compensation the legs' torques
   * @param nowNs loop clock of this cycle, nanoseconds
   */
  void write(IoTargets targets, long nowNs);

  /**
   * Changes the mode of all motors. When torque comes on, {@code pinned} is what the motors must
   * hold at once, so nothing jumps. Into gravity compensation the legs get {@code pinned}'s torques
   * at once, so the head does not drop; out of it they go back to position control with its angles
   * as goals before they get torque.
   *
   * <p>A device that needs a while for it says {@link IoInputs#settling} from the next reading on,
   * until what it reports is from after the change.
   *
   * @param mode the new mode
   * @param pinned the measured pose to hold, and in gravity compensation the torques that hold it
   * @param nowNs loop clock of this cycle, nanoseconds
   */
  void mode(MotorMode mode, IoTargets pinned, long nowNs);

  /**
   * Switches the torque of single motors. A motor without torque ignores what is written. Out of
   * gravity compensation, motors that keep torque go back to position control and hold what is
   * pinned. Says {@link IoInputs#settling} as {@link #mode} does.
   *
   * @param onByMotor wanted torque of all nine motors, in wire order
   * @param pinned what each motor with torque must hold from now on, so nothing jumps
   * @param nowNs loop clock of this cycle, nanoseconds
   * @return whether this robot can; if not, nothing has changed
   */
  default boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    return false;
  }

  /** Releases the robot. Idempotent. */
  @Override
  void close();
}
