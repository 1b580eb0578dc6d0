package dev.reachystudio.app.studio.bus;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.serial.io.BusSettings;
import dev.reachystudio.backend.serial.io.SerialRobotIo;
import dev.reachystudio.backend.serial.port.BusPort;
import dev.reachystudio.backend.serial.port.JSerialCommPort;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.simulated.AnswerRates;
import dev.reachystudio.backend.serial.simulated.Behind;
import dev.reachystudio.backend.serial.simulated.SimulatedBus;
import dev.reachystudio.backend.serial.simulated.SimulatedBusSettings;
import dev.reachystudio.backend.serial.simulated.SimulatedPty;
import dev.reachystudio.backend.serial.simulated.WirePacing;
import dev.reachystudio.protocol.value.Motor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A robot on a simulated bus with the pace of the wire, in the words of this package's tests. Any
 * thread.
 */
public final class SimulatedRobot implements AutoCloseable {

  /**
   * Between the last reading and the torque a motor without torque does not move; rounding and a
   * hand on it are left.
   */
  public static final int PINNED_TICKS = 3;

  private static final int HOMING_OFFSET = 20;
  private static final int POSITION_P_GAIN = 84;
  private static final double BROWN_OUT_V = 2.5;
  private static final double THERE_RAD = 0.03;
  private static final long FOREVER_NS = Long.MAX_VALUE / 4;
  private static final long PATIENCE_NS = 20_000_000_000L;

  private final RobotNumbers numbers = RobotNumbers.load();
  private final SimulatedBus bus;
  private final GoalWatch watch;
  private @Nullable SimulatedPty pty;
  private double lost;
  private double damaged;
  private double noise;
  private double truncated;
  private int lateUs;

  private SimulatedRobot(WirePacing pacing) {
    bus =
        SimulatedBus.inMemory(
            numbers, SimulatedBusSettings.of(numbers).withPacing(pacing), LoopClock.system());
    watch = new GoalWatch(bus, numbers);
    bus.tap(watch);
  }

  /**
   * A sleeping robot.
   *
   * @param usbFrameUs period of the USB's frames, microseconds; 0 for none
   */
  public static SimulatedRobot open(int usbFrameUs) {
    return new SimulatedRobot(
        usbFrameUs == 0 ? WirePacing.WIRE : WirePacing.usb(usbFrameUs * 1000L));
  }

  /** Looks at the motors all the time, too; for faults, not for figures. */
  public static SimulatedRobot watched() {
    SimulatedRobot robot = open(0);
    robot.watch.lookAtMotors();
    return robot;
  }

  // --- the way to it
  // --------------------------------------------------------------------------------

  public PortConnector connector() {
    return bus.connector();
  }

  /** The same through the operating system. */
  public PortConnector ptyConnector() throws IOException {
    Path link = Files.createTempDirectory("studio-pty").resolve("robot");
    pty = bus.serve(link);
    return new PortConnector() {
      @Override
      public String description() {
        return link.toString();
      }

      @Override
      public BusPort open(int baud) throws PortException {
        return JSerialCommPort.open(link.toString(), baud);
      }
    };
  }

  /** What a daemon drives it with. */
  public RobotIo io() {
    return io(connector(), BusSettings.defaults().withVoltageWaitMs(3000));
  }

  public RobotIo io(PortConnector connector, BusSettings settings) {
    return new SerialRobotIo(connector, settings, numbers, LoopClock.system());
  }

  // --- what it was told and how it is
  // ---------------------------------------------------------------

  /** The goals the motors were told. */
  public GoalTrace goals() {
    return watch.goals();
  }

  /** How many times all nine, or all but a dead one, were asked where they are. */
  public long reads() {
    return watch.jointReads();
  }

  /** How many times settings were written that motors keep without power. */
  public long settingsWrites() {
    return watch.settingsWrites();
  }

  /** How far a motor's goal was at worst from it when its torque came on, ticks. */
  public int worstTorqueOnTicks() {
    return watch.worstTorqueOnTicks();
  }

  /** Whether the motors were driven faster than they may be, of a robot that is watched. */
  public MotionBound motion() {
    return watch.motion();
  }

  /** Whether a motor is where it should be. */
  boolean isAt(Motor motor, double angleRad) {
    return Math.abs(bus.positionRad(motor) - angleRad) < THERE_RAD;
  }

  boolean allTorque() {
    return count(GoalWatch.TORQUE_ENABLE, 1) == Motor.COUNT;
  }

  boolean anyTorque() {
    return count(GoalWatch.TORQUE_ENABLE, 1) > 0;
  }

  private int count(int register, int value) {
    int count = 0;
    for (Motor motor : Motor.values()) {
      count += bus.register(motor, register) == value ? 1 : 0;
    }
    return count;
  }

  /** Waits until all motors have their gains. */
  void awaitGains() throws InterruptedException {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    for (Motor motor : Motor.values()) {
      int wanted = numbers.motors().get(motor.index()).proportionalGain();
      while (bus.register(motor, POSITION_P_GAIN) != wanted) {
        if (System.nanoTime() > deadlineNs) {
          throw new AssertionError(motor.wireName() + " has not got its gains again");
        }
        Thread.sleep(10);
      }
    }
  }

  // --- faults
  // ---------------------------------------------------------------------------------------

  /** Loses a share of the answers. */
  public void lose(double share) {
    lost = share;
    answers();
  }

  /** Damages a share of the answers. */
  public void damage(double share) {
    damaged = share;
    answers();
  }

  void noise(double share) {
    noise = share;
    answers();
  }

  void truncate(double share) {
    truncated = share;
    answers();
  }

  /** Makes all answers late. */
  void late(int newLateUs) {
    lateUs = newLateUs;
    answers();
  }

  private void answers() {
    bus.faults()
        .answers(
            new AnswerRates(lost, damaged, noise, truncated, lateUs == 0 ? 0 : 1, lateUs * 1000L));
  }

  /** A motor dies; those behind it may stay silent with it. */
  public void die(Motor motor, boolean othersStop) {
    bus.faults().silence(motor, othersStop ? Behind.WAIT : Behind.ANSWER);
  }

  public void revive(Motor motor) {
    bus.faults().revive(motor);
  }

  /** Nobody answers, or everybody again. */
  void silence(boolean silent) {
    if (silent) {
      bus.faults().muteAll(FOREVER_NS);
    } else {
      bus.faults().unmuteAll();
    }
  }

  public void unplug() {
    bus.faults().unplug();
  }

  public void replug() {
    bus.faults().replug();
  }

  /** All motors lose their power, or get it again. */
  void power(boolean on) {
    if (on) {
      bus.faults().restorePower();
    } else {
      bus.faults().cutPower();
    }
  }

  /** The supply falls for a moment, so that the motors forget, but answer on. */
  void brownOut(int durationMs) {
    bus.faults().brownOut(BROWN_OUT_V, durationMs * 1_000_000L);
  }

  /** The supply stays at a voltage. */
  void supply(double volts) {
    bus.faults().voltage(volts);
  }

  /** The supply goes evenly from one voltage to another. */
  void supplyRamp(double fromV, double toV, int durationMs) {
    bus.faults().voltageRamp(fromV, toV, durationMs * 1_000_000L);
  }

  /** A motor had to do more than it can, and has switched itself off. */
  void overload(Motor motor) {
    bus.faults().overload(motor);
  }

  /** A motor gets a homing offset that is not its own. */
  void homingOffset(Motor motor, int ticks) {
    bus.faults().register(motor, HOMING_OFFSET, ticks);
  }

  @Override
  public void close() throws InterruptedException {
    if (pty != null) {
      pty.close();
    }
    bus.untap(watch);
    watch.close();
  }
}
