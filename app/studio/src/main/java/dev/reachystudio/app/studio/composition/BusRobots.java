package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.daemon.motors.RawBus;
import dev.reachystudio.app.daemon.motors.RawBusException;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.io.BusSettings;
import dev.reachystudio.backend.serial.io.SerialRobotIo;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Robots on a motor bus: real ones, and the simulated bus. Any thread. */
final class BusRobots implements AutoCloseable {

  /**
   * A motor answers within a millisecond or two of USB; longer would make the loop's ticks late.
   */
  private static final long RAW_WAIT_NS = 5_000_000L;

  private final DaemonSettings settings;
  private final RobotNumbers numbers;

  private volatile @Nullable SimulatedRobot simulated;

  BusRobots(DaemonSettings settings, RobotNumbers numbers) {
    this.settings = settings;
    this.numbers = numbers;
  }

  /**
   * Makes a closed robot.
   *
   * @param serialPort its port as it was chosen; null looks for it
   * @throws BackendUnavailableException if such a port cannot be meant
   */
  RobotIo create(@Nullable String serialPort) throws BackendUnavailableException {
    Duration watchdog = settings.busWatchdog();
    BusSettings bus =
        BusSettings.defaults()
            .withRealTime(settings.realTime())
            .withWatchdogMs(watchdog == null ? 0 : (int) watchdog.toMillis());
    return new SerialRobotIo(connector(serialPort), bus, numbers, LoopClock.system());
  }

  private PortConnector connector(@Nullable String serialPort) throws BackendUnavailableException {
    try {
      if (RobotChoice.SIMULATED_BUS.equals(serialPort)) {
        return simulation().inMemory();
      }
      if (RobotChoice.SIMULATED_PORT.equals(serialPort)) {
        return simulation().overSerialPort();
      }
      return RealPorts.connector(serialPort == null ? "auto" : serialPort, settings.configFolder());
    } catch (IllegalArgumentException | IOException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A loop over a robot, with the ways to its bus if it has one. */
  ControlFactory.Running running(RobotIo io, ControlLoop loop) {
    if (!(io instanceof SerialRobotIo robot)) {
      return new ControlFactory.Running(loop, loop::close);
    }
    BusAccess access = robot.maintenance();
    MotorMaintenance tools =
        new SerialMaintenance(
            access, new RobotMotors(numbers), MotorBench.journal(settings.configFolder()));
    return new ControlFactory.Running(loop, loop::close, rawBus(access), tools);
  }

  private static RawBus rawBus(BusAccess access) {
    return packet -> {
      try {
        return access.turn(motors -> motors.exchangeRaw(packet, RAW_WAIT_NS));
      } catch (BusException e) {
        throw new RawBusException(String.valueOf(e.getMessage()), e);
      }
    };
  }

  /** The simulated bus; empty if none was ever driven. */
  Optional<SimulatedBus> simulatedBus() {
    return Optional.ofNullable(simulated).map(SimulatedRobot::bus);
  }

  private synchronized SimulatedRobot simulation() {
    SimulatedRobot present = simulated;
    if (present == null) {
      present = new SimulatedRobot(numbers, settings.cacheFolder());
      simulated = present;
    }
    return present;
  }

  /** Closes the simulated bus's serial port; robots are closed by whoever made them. */
  @Override
  public void close() {
    SimulatedRobot present = simulated;
    if (present != null) {
      present.close();
    }
  }
}
