package dev.reachystudio.backend.control.io;

import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cycle read from the robot. Mutable and reused; owned by the control thread. Arrays are
 * in wire order: body yaw, legs 1…6, right antenna, left antenna; angles carry the wire's sign.
 */
public final class IoInputs {

  /** Angles, radians. Never NaN after a first successful read. */
  public final double[] positionRad = new double[Motor.COUNT];

  /** Speeds, radians per second; NaN where not measured. */
  public final double[] velocityRadPerS = new double[Motor.COUNT];

  /** Torques, newton metres; NaN where not measured. */
  public final double[] torqueNm = new double[Motor.COUNT];

  /** Loop clock at which each position was sampled, nanoseconds. */
  public final long[] sampledNs = new long[Motor.COUNT];

  /** Whether the robot answers. */
  public boolean connected;

  /** Whether this read brought at least one new value. */
  public boolean fresh;

  /**
   * Mode the motors are really in. Where they differ: {@code ENABLED} as long as one has torque,
   * and {@link #torqueOn} says which.
   */
  public MotorMode mode = MotorMode.DISABLED;

  /**
   * A change of mode or torque that was commanded is not read back yet: {@link #mode} and {@link
   * #torqueOn} may still tell what was before. Never true for long: what cannot be read back, such
   * as a motor that is silent, is not waited for.
   */
  public boolean settling;

  /** Whether each motor really has torque. */
  public final boolean[] torqueOn = new boolean[Motor.COUNT];

  /** Whether each motor answers; one that does not keeps its last values. */
  public final boolean[] answering = new boolean[Motor.COUNT];

  /** What the device found wrong; the same list until something changes. */
  public List<Fault> faults = List.of();

  /** The motor bus; null where there is none. */
  public @Nullable MotorBusState bus;

  /** The simulated world; null where there is no physics. */
  public @Nullable SimulationState simulation;

  /**
   * All motors answer and are in one mode, without faults: what simulations say.
   *
   * @param all the mode of all motors
   */
  public void allIn(MotorMode all) {
    mode = all;
    settling = false;
    Arrays.fill(torqueOn, all != MotorMode.DISABLED);
    Arrays.fill(answering, true);
    faults = List.of();
    bus = null;
    simulation = null;
  }
}
