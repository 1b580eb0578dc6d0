package dev.reachystudio.backend.serial.tools;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.FactoryReset;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.registers.Register;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.backend.serial.simulated.WirePacing;
import dev.reachystudio.protocol.value.Motor;

/** A simulated robot on the bench, and the bus to it. */
final class Workbench implements AutoCloseable {

  static final RobotNumbers NUMBERS = RobotNumbers.load();
  static final RobotMotors MOTORS = new RobotMotors(NUMBERS);

  final SimulatedBus robot;
  final MotorBus bus;
  final BusAccess access;

  private Workbench(SimulatedBusSettings settings) throws Exception {
    robot = SimulatedBus.inMemory(NUMBERS, settings, LoopClock.system());
    bus = new MotorBus(robot.connector().open(MOTORS.baud()), BusTiming.at(MOTORS.baud()));
    access = BusAccess.alone(bus);
  }

  static Workbench asleep() throws Exception {
    return new Workbench(SimulatedBusSettings.of(NUMBERS).withPacing(WirePacing.NONE));
  }

  static Workbench withTorque() throws Exception {
    return new Workbench(
        SimulatedBusSettings.of(NUMBERS).withPacing(WirePacing.NONE).withTorqueOn(true));
  }

  int register(Motor motor, Register register) {
    return robot.register(motor, register.address());
  }

  void write(Motor motor, Register register, int value) throws BusException {
    bus.write(motor.busId(), register, value);
  }

  /** As from the factory: id 1, 57600 Bd; restarting takes a quarter of a second. */
  void resetToFactory(Motor... motors) throws Exception {
    for (Motor motor : motors) {
      bus.factoryReset(motor.busId(), FactoryReset.ALL);
    }
    Thread.sleep(300);
  }

  @Override
  public void close() {
    bus.close();
  }
}
