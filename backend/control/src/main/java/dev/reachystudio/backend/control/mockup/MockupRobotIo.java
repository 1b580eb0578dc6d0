package dev.reachystudio.backend.control.mockup;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.kinematics.NamedPoses;
import dev.reachystudio.protocol.value.Antennas;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;

/**
 * A robot whose motors are where they were told to be, one cycle later. It starts with torque on at
 * the simulators' sleep joints, clipped to the limits. Without torque, and in gravity compensation,
 * it stays where it is: it has no weight. In no time it does not move. It measures speeds as
 * differences and no torques.
 */
public final class MockupRobotIo implements RobotIo {

  private final double[] startRad = new double[Motor.COUNT];
  private final double[] writtenRad = new double[Motor.COUNT];
  private final double[] positionRad = new double[Motor.COUNT];
  private final boolean[] torque = new boolean[Motor.COUNT];
  private MotorMode mode = MotorMode.ENABLED;
  private long lastReadNs;
  private boolean hasRead;
  private volatile State state = State.CLOSED;

  /** A mockup of the robot with these numbers. */
  public MockupRobotIo(RobotNumbers numbers) {
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
  public void open() {
    if (state != State.CLOSED) {
      throw new IllegalStateException("the mockup is " + state + ": open is allowed when CLOSED");
    }
    System.arraycopy(startRad, 0, writtenRad, 0, Motor.COUNT);
    System.arraycopy(startRad, 0, positionRad, 0, Motor.COUNT);
    java.util.Arrays.fill(torque, true);
    mode = MotorMode.ENABLED;
    hasRead = false;
    state = State.OPEN;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    requireOpen("read");
    double elapsedS = hasRead ? (nowNs - lastReadNs) / 1e9 : 0;
    boolean paused = hasRead && nowNs == lastReadNs;
    for (int i = 0; i < Motor.COUNT; i++) {
      double movedRad = paused ? 0 : writtenRad[i] - positionRad[i];
      positionRad[i] = paused ? positionRad[i] : writtenRad[i];
      inputs.positionRad[i] = positionRad[i];
      inputs.velocityRadPerS[i] = elapsedS > 0 ? movedRad / elapsedS : 0;
      inputs.torqueNm[i] = Double.NaN;
      inputs.sampledNs[i] = nowNs;
    }
    inputs.connected = true;
    inputs.fresh = true;
    inputs.allIn(mode);
    if (mode == MotorMode.ENABLED) {
      System.arraycopy(torque, 0, inputs.torqueOn, 0, Motor.COUNT);
    }
    lastReadNs = nowNs;
    hasRead = true;
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    requireOpen("write");
    state = State.ACTIVE;
    follow(targets);
  }

  @Override
  public void mode(MotorMode newMode, IoTargets pinned, long nowNs) {
    requireOpen("mode");
    state = State.ACTIVE;
    mode = newMode;
    java.util.Arrays.fill(torque, newMode == MotorMode.ENABLED);
    follow(pinned);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    requireOpen("torque");
    state = State.ACTIVE;
    boolean any = false;
    for (int i = 0; i < Motor.COUNT; i++) {
      torque[i] = onByMotor[i];
      any |= onByMotor[i];
    }
    mode = any ? MotorMode.ENABLED : MotorMode.DISABLED;
    follow(pinned);
    return true;
  }

  @Override
  public void close() {
    state = State.CLOSED;
  }

  private void follow(IoTargets targets) {
    for (int i = 0; i < Motor.COUNT; i++) {
      if (torque[i]) {
        writtenRad[i] = targets.positionRad[i];
      }
    }
  }

  private void requireOpen(String what) {
    if (state == State.CLOSED) {
      throw new IllegalStateException("the mockup is CLOSED: " + what + " needs open first");
    }
  }
}
