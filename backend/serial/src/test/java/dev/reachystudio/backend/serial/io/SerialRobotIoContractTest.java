package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoContract;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.RealTimeRequest;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The promises of every robot, kept over the simulated bus with the pace of the wire. */
class SerialRobotIoContractTest extends RobotIoContract {

  private static final RobotNumbers NUMBERS = RobotNumbers.load();

  @Override
  protected RobotIo create() {
    SimulatedBus bus =
        SimulatedBus.inMemory(
            NUMBERS, SimulatedBusSettings.of(NUMBERS).withStartRad(startRad()), LoopClock.system());
    return new SerialRobotIo(
        bus.connector(),
        BusSettings.defaults().withRealTime(RealTimeRequest.OFF),
        NUMBERS,
        LoopClock.system());
  }

  /** Asleep, but inside the motors' own limits: outside of them no motor can hold anything. */
  private static List<Double> startRad() {
    JointLimits limits = JointLimits.of(NUMBERS);
    List<Double> asleep = SimulatedBusSettings.of(NUMBERS).startRad();
    return IntStream.range(0, Motor.COUNT)
        .mapToObj(i -> limits.clampRad(i, asleep.get(i)))
        .toList();
  }

  /** The motors live in real time. */
  @Override
  protected void pass(long lengthNs) {
    long endNs = System.nanoTime() + lengthNs;
    while (System.nanoTime() < endNs) {
      LockSupport.parkNanos(endNs - System.nanoTime());
    }
  }
}
