package dev.reachystudio.backend.serial.io;

import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.bus.BusTiming;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.bus.MotorBus;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.function.Consumer;

/**
 * One opening of the port, with everything that speaks through it: gone when the port is gone. What
 * is known of the motors outlives it. Bus thread, or the owner while it opens.
 */
final class BusLink implements AutoCloseable {

  /** A release that is not read back is tried again, in all so often. */
  private static final int RELEASE_ATTEMPTS = 5;

  final NineMotors wire;
  final StatusReading status;
  final Gains gains;
  final WatchdogGuard watchdog;
  final CalmStart calmStart;
  final TorqueSwitch torque;
  final SilentMotors silent;
  final SlowRounds slow = new SlowRounds();
  private final SettingsCheck check;
  private final MotorBus bus;
  private final List<MotorMemory> motors;
  private final StartUp startUp;
  private final BusSettings settings;
  private final GoalSender goals;
  private final LoopClock clock;
  private TickReader reader;

  BusLink(BusPort port, BusParts parts, LoopClock clock) {
    settings = parts.settings();
    motors = parts.motors();
    goals = parts.goals();
    this.clock = clock;
    bus = new MotorBus(port, BusTiming.at(settings.baud()), settings.realTime());
    wire = new NineMotors(bus, motors);
    status = new StatusReading(wire);
    gains = new Gains(wire, motors);
    watchdog = new WatchdogGuard(wire, motors, goals, settings.watchdogUnits());
    calmStart = new CalmStart(wire, motors);
    long over = parts.exchange().takenEpoch();
    torque = new TorqueSwitch(wire, motors, goals, gains, calmStart, over);
    silent = new SilentMotors(wire, motors, status);
    check = parts.check();
    startUp = new StartUp(wire, motors, status, clock);
    reader = new TickReader(bus, motors, settings.reading());
  }

  /**
   * Gets to know a robot that is opened for the first time.
   *
   * @param progress told what is waited for
   * @throws RobotIoException if there is no robot that works; the message says what helps
   */
  void meet(Consumer<String> progress)
      throws BusUnpluggedException, RobotIoException, InterruptedException {
    if (startUp.presence() == 0) {
      throw new RobotIoException(
          "No motor answers at "
              + bus.portName()
              + ". Check that the power supply is connected and turned on");
    }
    startUp.voltage(settings.voltageWaitMs() * 1_000_000L, progress);
    startUp.everything();
    check.correct(bus, check.look(bus));
    know();
    for (MotorMemory motor : motors) {
      motor.adopt();
    }
  }

  /** Gets to know a robot that is back, whoever of it answers. */
  void meetAgain() throws BusUnpluggedException {
    if (startUp.presence() > 0) {
      check.look(bus);
      know();
    }
  }

  /** Reads everything, and releases watchdogs of before; motors with torque are pinned. */
  private void know() throws BusUnpluggedException {
    startUp.everything();
    reader = new TickReader(bus, motors, settings.reading());
    boolean[] watched = new boolean[Motor.COUNT];
    for (int attempt = 0; attempt < RELEASE_ATTEMPTS; attempt++) {
      for (MotorMemory motor : motors) {
        watched[motor.index()] = motor.present && motor.watchdog > 0;
      }
      watchdog.release(watched, clock.nowNs());
    }
    for (MotorMemory motor : motors) {
      if (motor.hasTorque()) {
        goals.pin(motor.index(), motor.positionRad);
      }
    }
  }

  /** Back to the robot's speed, if somebody left the bus at another one. */
  void ownSpeed() throws BusUnpluggedException {
    if (bus.timing().baud() != settings.baud()) {
      bus.baudRate(settings.baud());
    }
  }

  MotorBus bus() {
    return bus;
  }

  TickReader reader() {
    return reader;
  }

  /** Gives the port back; motors with torque hold what they were told last. */
  @Override
  public void close() {
    try {
      if (!bus.isGone()) {
        watchdog.disarm();
      }
    } catch (BusUnpluggedException e) {
      // Gone meanwhile: the watchdogs stop the motors.
    }
    bus.close();
  }
}
