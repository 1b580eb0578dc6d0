package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.BusNumbers;
import dev.reachystudio.assets.numbers.PoseNumbers;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;

/**
 * How a simulated bus begins.
 *
 * @param bus what all motors share
 * @param pacing how much of the wire's time it takes
 * @param firmware version the motors name; below 46 they do not know the fast sync read
 * @param volts supply; the power board's 7.3 V is above the motors' 7.0 V, so their alert bit is
 *     set
 * @param startRad angles of the nine motors in wire order
 * @param torqueOn whether they begin with torque and their gains set, as after a daemon that died
 * @param sagging whether legs without torque sink to the sleep pose, as the weight of the head
 *     makes them
 * @param seed of everything that happens by chance
 */
public record SimulatedBusSettings(
    BusNumbers bus,
    WirePacing pacing,
    int firmware,
    double volts,
    List<Double> startRad,
    boolean torqueOn,
    boolean sagging,
    long seed) {

  /** The robot asleep and without torque. Its motors have a firmware with fast sync read. */
  private static final int FIRMWARE = 52;

  private static final double SUPPLY_V = 7.3;

  public SimulatedBusSettings {
    startRad = List.copyOf(startRad);
    if (startRad.size() != Motor.COUNT) {
      throw new IllegalArgumentException("startRad must have 9 angles, not " + startRad.size());
    }
    if (firmware < 1 || firmware > 255) {
      throw new IllegalArgumentException("firmware must be 1 to 255, not " + firmware);
    }
  }

  /** The robot asleep, without torque, with the pace of the wire. */
  public static SimulatedBusSettings of(RobotNumbers numbers) {
    return new SimulatedBusSettings(
        numbers.bus(), WirePacing.WIRE, FIRMWARE, SUPPLY_V, asleep(numbers), false, false, 1);
  }

  /** The same with another pace. */
  public SimulatedBusSettings withPacing(WirePacing newPacing) {
    return new SimulatedBusSettings(
        bus, newPacing, firmware, volts, startRad, torqueOn, sagging, seed);
  }

  /** The same with motors of another firmware. */
  public SimulatedBusSettings withFirmware(int newFirmware) {
    return new SimulatedBusSettings(
        bus, pacing, newFirmware, volts, startRad, torqueOn, sagging, seed);
  }

  /** The same with another supply. */
  public SimulatedBusSettings withVolts(double newVolts) {
    return new SimulatedBusSettings(
        bus, pacing, firmware, newVolts, startRad, torqueOn, sagging, seed);
  }

  /** The same in another pose: angles of the nine motors in wire order, radians. */
  public SimulatedBusSettings withStartRad(List<Double> newStartRad) {
    return new SimulatedBusSettings(
        bus, pacing, firmware, volts, newStartRad, torqueOn, sagging, seed);
  }

  /** The same with or without torque at the start. */
  public SimulatedBusSettings withTorqueOn(boolean newTorqueOn) {
    return new SimulatedBusSettings(
        bus, pacing, firmware, volts, startRad, newTorqueOn, sagging, seed);
  }

  /** The same with or without a head that sinks. */
  public SimulatedBusSettings withSagging(boolean newSagging) {
    return new SimulatedBusSettings(
        bus, pacing, firmware, volts, startRad, torqueOn, newSagging, seed);
  }

  /** The same with other chances. */
  public SimulatedBusSettings withSeed(long newSeed) {
    return new SimulatedBusSettings(
        bus, pacing, firmware, volts, startRad, torqueOn, sagging, newSeed);
  }

  static List<Double> asleep(RobotNumbers numbers) {
    PoseNumbers poses = numbers.poses();
    PoseNumbers.JointNumbers joints = poses.sleepJoints();
    return List.of(
        joints.bodyYawRad(),
        joints.leg1Rad(),
        joints.leg2Rad(),
        joints.leg3Rad(),
        joints.leg4Rad(),
        joints.leg5Rad(),
        joints.leg6Rad(),
        poses.sleepRightAntennaRad(),
        poses.sleepLeftAntennaRad());
  }
}
