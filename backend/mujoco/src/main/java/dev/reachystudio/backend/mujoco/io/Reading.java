package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the physics tells the control thread. Mutable and reused. */
final class Reading {

  /** Counts readings, from 1. */
  long number;

  /** Loop time up to which physics went, nanoseconds; the least number before the first order. */
  long untilNs = Long.MIN_VALUE;

  /** Resets until now. */
  int resets;

  MotorMode mode = MotorMode.ENABLED;
  final boolean[] torqueOn = new boolean[Motor.COUNT];
  final double[] positionRad = new double[Motor.COUNT];
  final double[] velocityRadPerS = new double[Motor.COUNT];
  final double[] torqueNm = new double[Motor.COUNT];
  List<Fault> faults = List.of();
  @Nullable SimulationState simulation;

  /** Hands it to the control loop. */
  void fill(IoInputs inputs, long nowNs) {
    System.arraycopy(positionRad, 0, inputs.positionRad, 0, Motor.COUNT);
    System.arraycopy(velocityRadPerS, 0, inputs.velocityRadPerS, 0, Motor.COUNT);
    System.arraycopy(torqueNm, 0, inputs.torqueNm, 0, Motor.COUNT);
    Arrays.fill(inputs.sampledNs, untilNs == Long.MIN_VALUE ? nowNs : Math.min(untilNs, nowNs));
    inputs.allIn(mode);
    System.arraycopy(torqueOn, 0, inputs.torqueOn, 0, Motor.COUNT);
    inputs.faults = faults;
    inputs.simulation = simulation;
  }
}
