package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.dynamics.PotentialEnergy;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.protocol.value.HeadJoints;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;

/**
 * A robot whose head has weight: each leg turns by what its torque leaves of the slope of the
 * energy, with a little inertia and damping and no friction that could hide a mistake.
 */
final class WeightyIo implements RobotIo {

  private static final double INERTIA_KG_M2 = 4e-4;
  private static final double DAMPING_NM_S = 1e-3;
  private static final double STEP_S = 1e-3;

  private final PotentialEnergy energy = new PotentialEnergy(HandCrankedLoop.NUMBERS);
  private final double[] angleRad;
  private final double[] speedRadPerS = new double[Motor.COUNT];
  private final double[] torqueNm = new double[Motor.COUNT];
  private MotorMode mode = MotorMode.ENABLED;
  private State state = State.CLOSED;
  private boolean heldByHand;
  private long lastNs = Long.MIN_VALUE;

  /** A robot at rest at these nine angles. */
  WeightyIo(double[] angleRad) {
    this.angleRad = angleRad.clone();
  }

  /** A hand takes the head somewhere and holds it there. */
  void holdByHand(double[] headRad) {
    heldByHand = true;
    System.arraycopy(headRad, 0, angleRad, 0, HeadJoints.COUNT);
    Arrays.fill(speedRadPerS, 0);
  }

  /** The hand leaves the head, at rest. */
  void release() {
    heldByHand = false;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public void open() {
    state = State.OPEN;
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    double elapsedS = lastNs == Long.MIN_VALUE ? 0 : (nowNs - lastNs) / 1e9;
    lastNs = nowNs;
    for (double s = 0; isFree() && s < elapsedS - 1e-9; s += STEP_S) {
      fall();
    }
    System.arraycopy(angleRad, 0, inputs.positionRad, 0, Motor.COUNT);
    inputs.connected = true;
    inputs.fresh = true;
    inputs.allIn(mode);
  }

  private boolean isFree() {
    return mode != MotorMode.ENABLED && !heldByHand;
  }

  private void fall() {
    double[] pullNm = new double[Motor.COUNT];
    for (int i = 1; i < HeadJoints.COUNT; i++) {
      double driveNm = mode == MotorMode.GRAVITY_COMPENSATION ? torqueNm[i] : 0;
      pullNm[i] = driveNm - energy.slopeNm(angleRad, i) - DAMPING_NM_S * speedRadPerS[i];
    }
    for (int i = 1; i < HeadJoints.COUNT; i++) {
      speedRadPerS[i] += STEP_S * pullNm[i] / INERTIA_KG_M2;
      angleRad[i] += STEP_S * speedRadPerS[i];
    }
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    take(targets);
  }

  @Override
  public void mode(MotorMode newMode, IoTargets pinned, long nowNs) {
    mode = newMode;
    Arrays.fill(speedRadPerS, 0);
    take(pinned);
  }

  private void take(IoTargets targets) {
    System.arraycopy(targets.torqueNm, 0, torqueNm, 0, Motor.COUNT);
    if (mode == MotorMode.ENABLED) {
      System.arraycopy(targets.positionRad, 0, angleRad, 0, Motor.COUNT);
    }
  }

  @Override
  public void close() {
    state = State.CLOSED;
  }
}
