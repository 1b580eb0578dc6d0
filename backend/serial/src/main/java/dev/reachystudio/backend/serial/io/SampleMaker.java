package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.TorqueNumbers;
import dev.reachystudio.protocol.state.MotorBusState;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.value.Motor;
import dev.reachystudio.protocol.value.MotorMode;
import java.util.ArrayList;
import java.util.List;

/** Makes what is handed to the control thread from what is known of the motors. Bus thread. */
final class SampleMaker {

  /** Without an answer of any motor for this long the robot counts as not answering. */
  private static final long CONNECTED_NS = 100_000_000L;

  private final List<MotorMemory> motors;
  private final FaultBook faults;
  private final GoalSender goals;
  private final BusFigures figures;
  private final double nmPerMa;

  SampleMaker(
      List<MotorMemory> motors,
      FaultBook faults,
      GoalSender goals,
      BusFigures figures,
      TorqueNumbers torques) {
    this.motors = motors;
    this.faults = faults;
    this.goals = goals;
    this.figures = figures;
    nmPerMa = 1 / torques.currentMaPerNm();
  }

  /**
   * A sample.
   *
   * @param settledEpoch the newest switching of modes that was read back
   * @param open whether the port is open
   * @param port name of the port, or what is looked for
   */
  BusSample make(long settledEpoch, boolean open, String port, long nowNs) {
    List<MotorReading> readings = new ArrayList<>(Motor.COUNT);
    long updatedNs = 0;
    long samples = 0;
    for (MotorMemory motor : motors) {
      readings.add(reading(motor, open && motor.answers()));
      updatedNs = Math.max(updatedNs, motor.lastAnswerNs);
      samples += motor.samples;
    }
    boolean connected = open && updatedNs != 0 && nowNs - updatedNs <= CONNECTED_NS;
    MotorBusState bus =
        new MotorBusState(
            port, connected, updatedNs, List.copyOf(readings), figures.statistics(goals.clamped()));
    return new BusSample(samples, settledEpoch, mode(), faults.faults(), bus);
  }

  private MotorMode mode() {
    MotorMode mode = MotorMode.DISABLED;
    for (MotorMemory motor : motors) {
      if (motor.hasTorque() && motor.operatingMode == MotorMemory.BY_CURRENT) {
        return MotorMode.GRAVITY_COMPENSATION;
      }
      if (motor.hasTorque()) {
        mode = MotorMode.ENABLED;
      }
    }
    return mode;
  }

  /** Only the legs' torque per current is known. */
  private double torqueNm(MotorMemory motor) {
    return TorqueRequest.isLeg(motor.index()) ? motor.currentMa * nmPerMa : Double.NaN;
  }

  private MotorReading reading(MotorMemory motor, boolean answering) {
    return new MotorReading(
        motor.motor,
        answering,
        motor.sampledNs,
        motor.positionRad,
        motor.velocityRadPerS,
        motor.currentMa,
        torqueNm(motor),
        motor.temperatureC,
        motor.voltageV,
        motor.hasTorque(),
        motor.operatingMode,
        motor.hardwareErrors);
  }
}
