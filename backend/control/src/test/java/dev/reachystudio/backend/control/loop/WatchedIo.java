package dev.reachystudio.backend.control.loop;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A mockup that tells what it was told, and in which a test can play the world. */
final class WatchedIo implements RobotIo {

  final MockupRobotIo mockup = new MockupRobotIo(HandCrankedLoop.NUMBERS);
  final List<MotorMode> modes = new ArrayList<>();
  double[] pinned = new double[Motor.COUNT];
  double[] handedOverNm = new double[Motor.COUNT];
  final double[] torqueNm = new double[Motor.COUNT];
  final double[] written = new double[Motor.COUNT];
  int writes;
  LongConsumer onRead = nowNs -> {};
  boolean silent;
  @Nullable RuntimeException readBug;
  private final double[] pushedRad = new double[Motor.COUNT];
  private final boolean[] pushed = new boolean[Motor.COUNT];
  private @Nullable MotorMode foundMode;
  private final boolean[] lost = new boolean[Motor.COUNT];
  private final boolean[] mute = new boolean[Motor.COUNT];

  /** What the device finds wrong. */
  List<Fault> faults = List.of();

  /** The device is about to change its mode, and still tells the old one. */
  boolean settling;

  /** Torque of single motors as it was asked for last. */
  boolean[] askedTorque = new boolean[Motor.COUNT];

  /** One motor loses its torque by itself. */
  void loseTorque(Motor motor) {
    lost[motor.index()] = true;
  }

  /** One motor no longer answers, or does again. */
  void mute(Motor motor, boolean isMute) {
    mute[motor.index()] = isMute;
  }

  /** The cable is pulled. */
  void unplug() {
    silent = true;
    faults = List.of(new Fault(Fault.Kind.UNPLUGGED, null, 1, "the robot was unplugged"));
  }

  /** The cable is back. */
  void replug() {
    silent = false;
    faults = List.of();
  }

  /** Turns a motor without torque. */
  void pushByHand(Motor motor, double angleRad) {
    pushed[motor.index()] = true;
    pushedRad[motor.index()] = angleRad;
  }

  /** The motors switch themselves off. */
  void torqueLost() {
    foundMode = MotorMode.DISABLED;
  }

  @Override
  public State state() {
    return mockup.state();
  }

  @Override
  public void open() {
    mockup.open();
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    onRead.accept(nowNs);
    if (readBug != null) {
      throw readBug;
    }
    mockup.read(inputs, nowNs);
    for (int i = 0; i < Motor.COUNT; i++) {
      if (pushed[i]) {
        inputs.positionRad[i] = pushedRad[i];
      }
    }
    inputs.connected = !silent;
    inputs.fresh = !silent;
    if (foundMode != null) {
      inputs.allIn(foundMode);
    }
    inputs.settling = settling;
    inputs.faults = faults;
    for (int i = 0; i < Motor.COUNT; i++) {
      inputs.torqueOn[i] &= !lost[i];
      inputs.answering[i] = !mute[i];
    }
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    writes++;
    System.arraycopy(targets.positionRad, 0, written, 0, Motor.COUNT);
    System.arraycopy(targets.torqueNm, 0, torqueNm, 0, Motor.COUNT);
    mockup.write(targets, nowNs);
  }

  @Override
  public void mode(MotorMode mode, IoTargets pin, long nowNs) {
    modes.add(mode);
    pinned = pin.positionRad.clone();
    handedOverNm = pin.torqueNm.clone();
    java.util.Arrays.fill(pushed, false);
    java.util.Arrays.fill(lost, false);
    mockup.mode(mode, pin, nowNs);
    mockup.write(pin, nowNs);
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pin, long nowNs) {
    pinned = pin.positionRad.clone();
    askedTorque = onByMotor.clone();
    return mockup.torque(onByMotor, pin, nowNs);
  }

  @Override
  public void close() {
    mockup.close();
  }
}
