package dev.reachystudio.backend.serial.io;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.IoInputs;
import dev.reachystudio.backend.control.io.IoTargets;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.thread.BugLog;
import dev.reachystudio.backend.control.thread.Threads;
import dev.reachystudio.backend.serial.bus.BusException;
import dev.reachystudio.backend.serial.bus.BusUnpluggedException;
import dev.reachystudio.backend.serial.port.PortConnector;
import dev.reachystudio.backend.serial.port.PortException;
import dev.reachystudio.backend.serial.tools.BusAccess;
import dev.reachystudio.protocol.value.MotorMode;
import org.jspecify.annotations.Nullable;

/**
 * The real robot over its motor bus. The thread {@code serial-bus} speaks with the motors; the
 * control thread leaves goals and takes the newest reading, without lock or wait.
 *
 * <p>Opening moves nothing and switches no torque. It reads who is there, what they do and where
 * they are; it releases watchdogs that an earlier process left, pinning motors with torque to where
 * they are. A motor that does not answer is a fault, as is whatever goes wrong later; an unplugged
 * robot is {@link RobotIo.State#FAULTED} until its port is back.
 *
 * <p>In FAULTED, writes and switching on are ignored; switching everything off is remembered and
 * done first when the robot is back.
 */
public final class SerialRobotIo implements RobotIo {

  private static final long JOIN_MS = 3000;

  private final PortConnector connector;
  private final BusSettings settings;
  private final RobotNumbers numbers;
  private final LoopClock clock;
  private volatile @Nullable Session session;
  private volatile boolean active;
  private volatile String progress = "";

  /** What there is between open and close. */
  private record Session(Exchange exchange, Turns turns, BusDuty duty, Thread thread) {}

  /**
   * A closed robot.
   *
   * @param connector opens its port, also after it was unplugged
   * @param settings how the bus is driven
   * @param numbers the robot in numbers
   * @param clock the loop's time, which is {@link System#nanoTime}
   */
  public SerialRobotIo(
      PortConnector connector, BusSettings settings, RobotNumbers numbers, LoopClock clock) {
    this.connector = connector;
    this.settings = settings;
    this.numbers = numbers;
    this.clock = clock;
  }

  @Override
  public State state() {
    Session present = session;
    if (present == null) {
      return State.CLOSED;
    }
    if (!present.duty().isConnected()) {
      return State.FAULTED;
    }
    return active ? State.ACTIVE : State.OPEN;
  }

  @Override
  public String progress() {
    return progress;
  }

  /**
   * The bus of the running robot for tools and for packets of clients: their work is done in the
   * bus's thread between two ticks, so a turn should be some milliseconds at most. A longer one
   * makes ticks late; one longer than the motors' watchdog stops the motors, which are pinned
   * afterwards. What a turn changes is noticed within a second. Any thread.
   *
   * @return refuses turns with {@link BusUnpluggedException} while there is no port
   */
  public BusAccess maintenance() {
    return new BusAccess() {
      @Override
      public <T> T turn(Work<T> work) throws BusException, InterruptedException {
        Session present = session;
        if (present == null) {
          throw new BusUnpluggedException("the robot is closed");
        }
        return present.turns().turn(work);
      }
    };
  }

  /** {@inheritDoc} Waits up to {@link BusSettings#voltageWaitMs} for the motors' supply. */
  @Override
  public void open() throws RobotIoException {
    if (session != null) {
      throw new IllegalStateException("the robot is " + state() + ": open is allowed when CLOSED");
    }
    active = false;
    BusParts parts = BusParts.of(settings, numbers, connector.description());
    BusLink link = connect(parts);
    BusDuty duty = new BusDuty(parts, connector, link, clock);
    duty.publish();
    Thread thread = Threads.realTime("serial-bus", BugLog::uncaught, duty::run);
    session = new Session(parts.exchange(), parts.turns(), duty, thread);
    thread.start();
  }

  private BusLink connect(BusParts parts) throws RobotIoException {
    BusLink link;
    try {
      link = new BusLink(connector.open(settings.baud()), parts, clock);
    } catch (PortException e) {
      throw new RobotIoException(String.valueOf(e.getMessage()), e);
    }
    try {
      link.meet(text -> progress = text);
      return link;
    } catch (BusUnpluggedException e) {
      link.close();
      throw new RobotIoException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      link.close();
      Thread.currentThread().interrupt();
      throw new RobotIoException("opening the robot was interrupted", e);
    } catch (RobotIoException | RuntimeException | Error e) {
      link.close();
      throw e;
    } finally {
      progress = "";
    }
  }

  @Override
  public void read(IoInputs inputs, long nowNs) {
    require("read").exchange().read(inputs);
  }

  @Override
  public void write(IoTargets targets, long nowNs) {
    Session present = require("write");
    if (present.duty().isConnected()) {
      active = true;
      present.exchange().write(targets);
    }
  }

  @Override
  public void mode(MotorMode mode, IoTargets pinned, long nowNs) {
    Session present = require("mode");
    if (present.duty().isConnected() || mode == MotorMode.DISABLED) {
      active = true;
      Exchange exchange = present.exchange();
      exchange.request(TorqueRequest.mode(mode, pinned, exchange.nextEpoch()));
    }
  }

  @Override
  public boolean torque(boolean[] onByMotor, IoTargets pinned, long nowNs) {
    Session present = require("torque");
    if (!present.duty().isConnected()) {
      return false;
    }
    active = true;
    Exchange exchange = present.exchange();
    exchange.request(TorqueRequest.single(onByMotor, pinned, exchange.nextEpoch()));
    return true;
  }

  private Session require(String what) {
    Session present = session;
    if (present == null) {
      throw new IllegalStateException("the robot is CLOSED: " + what + " is not allowed");
    }
    return present;
  }

  @Override
  public void close() {
    Session ending = session;
    if (ending == null) {
      return;
    }
    session = null;
    ending.duty().end(ending.thread());
    try {
      ending.thread().join(JOIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (ending.thread().isAlive()) {
      BugLog.wrong("The thread of the motor bus did not end; its port stays open");
    }
  }
}
