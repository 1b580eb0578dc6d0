package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.List;

/** What the bus thread knows after a tick, handed to the control thread and changed by nobody. */
final class BusSample {

  private final long readings;

  private final long settledEpoch;
  private final MotorMode mode;
  private final List<Fault> faults;
  private final MotorBusState bus;

  /**
   * A sample.
   *
   * @param readings number of good readings so far
   * @param settledEpoch number of the newest switching of modes that was read back from the motors
   * @param mode mode the motors are really in
   */
  BusSample(
      long readings, long settledEpoch, MotorMode mode, List<Fault> faults, MotorBusState bus) {
    this.readings = readings;
    this.settledEpoch = settledEpoch;
    this.mode = mode;
    this.faults = faults;
    this.bus = bus;
  }

  /**
   * Fills what the control loop reads; allocates nothing.
   *
   * @param inputs filled
   * @param readingsBefore {@link #readings()} of the sample before
   * @param epoch number of the newest switching that was asked for
   */
  void fill(IoInputs inputs, long readingsBefore, long epoch) {
    for (int i = 0; i < Motor.COUNT; i++) {
      MotorReading motor = bus.motors().get(i);
      // A motor that never answered is nowhere; 0 is inside its range and nothing is told to it.
      inputs.positionRad[i] = Double.isNaN(motor.positionRad()) ? 0 : motor.positionRad();
      inputs.velocityRadPerS[i] = motor.velocityRadPerS();
      inputs.torqueNm[i] = motor.torqueNm();
      inputs.sampledNs[i] = motor.sampledNs();
      inputs.torqueOn[i] = motor.torqueOn();
      inputs.answering[i] = motor.answering();
    }
    inputs.connected = bus.connected();
    inputs.fresh = readings != readingsBefore;
    inputs.mode = mode;
    inputs.settling = bus.connected() && settledEpoch < epoch;
    inputs.faults = faults;
    inputs.bus = bus;
  }

  /** Number of good readings so far: a greater one means something is new. */
  long readings() {
    return readings;
  }
}
