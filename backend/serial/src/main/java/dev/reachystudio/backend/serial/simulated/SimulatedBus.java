package dev.reachystudio.backend.serial.simulated;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The motor bus of a robot that is not there: nine motors with their registers, motion and faults,
 * and the pace of the wire. {@code docs/simulated-bus.md} says what it simulates and what not.
 *
 * <p>Everything may be called from any thread. With {@link WirePacing#NONE} and a clock that is
 * stepped by hand it is deterministic and needs no waiting.
 */
public final class SimulatedBus {

  private static final String DESCRIPTION = "simulated bus";

  private final Map<Motor, SimulatedMotor> motors = new EnumMap<>(Motor.class);
  private final Wire wire;
  private final BusFaults faults;
  private final RobotNumbers numbers;

  private SimulatedBus(RobotNumbers numbers, SimulatedBusSettings settings, LoopClock clock) {
    this.numbers = numbers;
    Supply supply = new Supply(settings.volts());
    List<Double> asleepRad = SimulatedBusSettings.asleep(numbers);
    for (Motor motor : Motor.values()) {
      boolean leg = motor.index() >= Motor.STEWART_1.index() && motor.index() <= 6;
      motors.put(
          motor,
          new SimulatedMotor(
              numbers.motors().get(motor.index()),
              settings.startRad().get(motor.index()),
              leg && settings.sagging() ? asleepRad.get(motor.index()) : Double.NaN,
              settings,
              supply,
              clock.nowNs()));
    }
    AnswerLine line = new AnswerLine(settings.pacing(), new AnswerDamage(settings.seed()));
    MotorChain chain = new MotorChain(new ArrayList<>(motors.values()), line);
    wire = new Wire(clock, settings.pacing(), chain, line);
    faults = new BusFaults(wire, motors, chain, line, supply, settings.bus());
  }

  /** A sleeping robot with the pace of the wire, in this process. */
  public static SimulatedBus inMemory(RobotNumbers numbers) {
    return inMemory(numbers, SimulatedBusSettings.of(numbers), LoopClock.system());
  }

  /**
   * A robot in this process.
   *
   * @param settings how it begins
   * @param clock its time; one that is stepped by hand only without pacing
   */
  public static SimulatedBus inMemory(
      RobotNumbers numbers, SimulatedBusSettings settings, LoopClock clock) {
    return new SimulatedBus(numbers, settings, clock);
  }

  /** Opens the bus for a driver in this process; one at a time. */
  public PortConnector connector() {
    return connection();
  }

  /**
   * Serves the bus to other programs as a serial port.
   *
   * @param link a symbolic link to make for it, also after replugs; null for none
   * @throws IOException on Windows, or when the bus is in use or unplugged
   */
  public SimulatedPty serve(@Nullable Path link) throws IOException {
    Rehearsal.run(numbers);
    return new SimulatedPty(connection(), numbers.bus().speedBaud(), link);
  }

  /** A terminal whose bytes somebody else carries. */
  PtyFerry openTerminal() throws IOException {
    try {
      return PtyFerry.open(connection(), numbers.bus().speedBaud());
    } catch (PortException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private SimulatedConnector connection() {
    return new SimulatedConnector(wire, DESCRIPTION);
  }

  /** What can go wrong, and how to make it. */
  public BusFaults faults() {
    return faults;
  }

  /** Lets somebody hear everything the motors hear. */
  public void tap(BusTap tap) {
    wire.tap(tap);
  }

  /** Ends {@link #tap}. */
  public void untap(BusTap tap) {
    wire.untap(tap);
  }

  /** Where a motor really is, radians, whatever its registers say. */
  public double positionRad(Motor motor) {
    return wire.locked(() -> at(motor).positionRad());
  }

  /**
   * The value of a register, read past the bus.
   *
   * @param address where it begins
   * @throws IllegalArgumentException if no register begins there
   */
  public int register(Motor motor, int address) {
    return wire.locked(() -> at(motor).memory().get(address));
  }

  /** Somebody turns a motor by hand. */
  public void place(Motor motor, double positionRad) {
    wire.locked(
        () -> {
          at(motor).place(positionRad);
          return motor;
        });
  }

  /**
   * Somebody pushes a motor, until told otherwise. Only motors in current mode give way.
   *
   * @param currentMa strength as the current that holds against it, milliampere
   */
  public void push(Motor motor, double currentMa) {
    wire.locked(
        () -> {
          at(motor).push(currentMa);
          return motor;
        });
  }

  private SimulatedMotor at(Motor motor) {
    return Objects.requireNonNull(motors.get(motor));
  }
}
