package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;

/**
 * What the bus thread knows after a tick; filled by it, then handed to the control thread and
 * changed by nobody any more. Arrays are in wire order.
 */
final class BusSample {

  final double[] positionRad = new double[Motor.COUNT];
  final double[] velocityRadPerS = new double[Motor.COUNT];
  final double[] torqueNm = new double[Motor.COUNT];
  final long[] sampledNs = new long[Motor.COUNT];
  final boolean[] torqueOn = new boolean[Motor.COUNT];
  final boolean[] answering = new boolean[Motor.COUNT];

  /** Number of good readings so far: a greater one means something is new. */
  long readings;

  private final long settledEpoch;
  private final MotorMode mode;
  private final List<Fault> faults;
  private final MotorBusState bus;

  /**
   * A sample whose arrays are still to be filled.
   *
   * @param settledEpoch number of the newest switching of modes that was read back from the motors
   * @param mode mode the motors are really in
   */
  BusSample(long settledEpoch, MotorMode mode, List<Fault> faults, MotorBusState bus) {
    this.settledEpoch = settledEpoch;
    this.mode = mode;
    this.faults = faults;
    this.bus = bus;
  }

  /**
   * Fills what the control loop reads; allocates nothing.
   *
   * @param inputs filled
   * @param readingsBefore {@link #readings} of the sample before
   * @param epoch number of the newest switching that was asked for
   */
  void fill(IoInputs inputs, long readingsBefore, long epoch) {
    System.arraycopy(positionRad, 0, inputs.positionRad, 0, Motor.COUNT);
    System.arraycopy(velocityRadPerS, 0, inputs.velocityRadPerS, 0, Motor.COUNT);
    System.arraycopy(torqueNm, 0, inputs.torqueNm, 0, Motor.COUNT);
    System.arraycopy(sampledNs, 0, inputs.sampledNs, 0, Motor.COUNT);
    System.arraycopy(torqueOn, 0, inputs.torqueOn, 0, Motor.COUNT);
    System.arraycopy(answering, 0, inputs.answering, 0, Motor.COUNT);
    inputs.connected = bus.connected();
    inputs.fresh = readings != readingsBefore;
    inputs.mode = mode;
    inputs.settling = bus.connected() && settledEpoch < epoch;
    inputs.faults = faults;
    inputs.bus = bus;
  }
}
