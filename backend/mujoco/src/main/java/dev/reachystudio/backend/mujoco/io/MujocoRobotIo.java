package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.MujocoLibrary;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A robot in MuJoCo's physics. */
public final class MujocoRobotIo implements RobotIo {

  /** Names of the nine joints and their motors in the model, in wire order. */
  private static final String[] JOINTS = {
    "yaw_body",
    "stewart_1",
    "stewart_2",
    "stewart_3",
    "stewart_4",
    "stewart_5",
    "stewart_6",
    "right_antenna",
    "left_antenna"
  };

  private final MujocoLibrary library;
  private final Path modelFile;
  private final double[] startRad = new double[Motor.COUNT];
  private final int[] positionIndex = new int[Motor.COUNT];
  private final int[] velocityIndex = new int[Motor.COUNT];
  private final int[] actuatorIndex = new int[Motor.COUNT];
  private @Nullable Physics physics;
  private long startedNs;
  private long steps;
  private MotorMode mode = MotorMode.ENABLED;
  private volatile State state = State.CLOSED;

  /**
   * A closed robot.
   *
   * @param library MuJoCo
   * @param modelFile a model of the robot and its world
   * @param numbers the robot in numbers
   */
  public MujocoRobotIo(MujocoLibrary library, Path modelFile, RobotNumbers numbers) {
    this.library = library;
    this.modelFile = modelFile;
    NamedPoses poses = NamedPoses.of(numbers);
    JointLimits limits = JointLimits.of(numbers);
    Antennas antennas = poses.sleepAntennas();
    System.arraycopy(poses.sleepJoints().toArray(), 0, startRad, 0, 7);
    startRad[Motor.RIGHT_ANTENNA.index()] = antennas.rightRad();
    startRad[Motor.LEFT_ANTENNA.index()] = antennas.leftRad();
    for (int i = 0; i < Motor.COUNT; i++) {
      startRad[i] = limits.clampRad(i, startRad[i]);
    }
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void open() throws RobotIoException {
    if (state != State.CLOSED) {
      throw new IllegalStateException(
          "the simulation is " + state + ": open is allowed when CLOSED");
    }
    try {
      Physics loaded = Physics.load(library, modelFile);
      for (int i = 0; i < Motor.COUNT; i++) {
        positionIndex[i] = loaded.positionIndex(JOINTS[i]);
        velocityIndex[i] = loaded.velocityIndex(JOINTS[i]);
        actuatorIndex[i] = loaded.actuatorIndex(JOINTS[i]);
      }
      physics = loaded;
    } catch (MujocoException e) {
      throw new RobotIoException(String.valueOf(e.getMessage()), e);
    }
    steps = 0;
    for (int i = 0; i < Motor.COUNT; i++) {
      physics.setPosition(positionIndex[i], sign(i) * startRad[i]);
      physics.setControl(actuatorIndex[i], sign(i) * startRad[i]);
    }
    for (int i = 0; i < 200; i++) {
      physics.step();
    }
    state = State.OPEN;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    Physics now = running("read");
    if (steps == 0) {
      startedNs = nowNs;
    }
    long wanted = 1 + (nowNs - startedNs) / 2_000_000;
    for (; steps < wanted; steps++) {
      now.step();
    }
    for (int i = 0; i < Motor.COUNT; i++) {
      inputs.positionRad[i] = sign(i) * now.position(positionIndex[i]);
      inputs.velocityRadPerS[i] = sign(i) * now.velocity(velocityIndex[i]);
      inputs.torqueNm[i] = sign(i) * now.actuatorForce(actuatorIndex[i]);
    }
    Arrays.fill(inputs.sampledNs, nowNs);
    inputs.connected = true;
    inputs.fresh = true;
    inputs.allIn(mode);
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    Physics now = running("write");
    state = State.ACTIVE;
    for (int i = 0; i < Motor.COUNT; i++) {
      now.setControl(actuatorIndex[i], sign(i) * targets.positionRad[i]);
    }
  }

  @Override
  public void mode(MotorMode newMode, IoTargets pinned, long nowNs) {
    mode = newMode;
    write(pinned, nowNs);
  }

  @Override
  public void close() {
    state = State.CLOSED;
    Physics open = physics;
    physics = null;
    if (open != null) {
      open.close();
    }
  }

  /** The model's antennas turn against the wire's sign. */
  private static int sign(int motor) {
    return motor >= Motor.RIGHT_ANTENNA.index() ? -1 : 1;
  }

  private Physics running(String what) {
    Physics now = physics;
    if (now == null) {
      throw new IllegalStateException("the simulation is CLOSED: " + what + " needs open first");
    }
    return now;
  }
}
