package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;

/**
 * What the bus thread knows after a tick; handed to the control thread, changed by nobody.
 *
 * @param readings number of good readings so far: a greater one means something is new
 * @param settledEpoch number of the newest switching of modes that was read back from the motors
 * @param connected whether the port is open and motors answer
 * @param mode mode the motors are really in
 */
record BusSample(
    long readings,
    long settledEpoch,
    boolean connected,
    MotorMode mode,
    double[] positionRad,
    double[] velocityRadPerS,
    double[] torqueNm,
    long[] sampledNs,
    boolean[] torqueOn,
    boolean[] answering,
    List<Fault> faults,
    MotorBusState bus) {

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
    inputs.connected = connected;
    inputs.fresh = readings != readingsBefore;
    inputs.mode = mode;
    inputs.settling = connected && settledEpoch < epoch;
    inputs.faults = faults;
    inputs.bus = bus;
  }
}
