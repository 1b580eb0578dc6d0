package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.BackendUnavailableException;
import dev.reachystudio.app.daemon.ControlFactory;
import dev.reachystudio.app.daemon.DaemonSettings;
import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.daemon.RobotIoFactory;
import dev.reachystudio.app.daemon.simulation.Simulator;
import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.ControlLoop;
import dev.reachystudio.backend.control.loop.LoopClock;
import dev.reachystudio.backend.control.loop.LoopSettings;
import dev.reachystudio.backend.control.loop.SimulationClock;
import dev.reachystudio.backend.control.mockup.MockupRobotIo;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one switch on the kind of robot. Any thread. */
final class Backends implements RobotIoFactory, AutoCloseable {

  private final DaemonSettings settings;
  private final RobotNumbers numbers;

  /** Made with the first robot that has a bus: whoever drives a simulation never loads it. */
  private volatile @Nullable BusRobots bus;

  /** Made with the first robot in physics: nobody else loads MuJoCo. */
  private volatile @Nullable MujocoRobots mujoco;

  /** The clock of the last simulation; the next one goes on at its speed. */
  private volatile @Nullable SimulationClock lastClock;

  Backends(DaemonSettings settings, RobotNumbers numbers) {
    this.settings = settings;
    this.numbers = numbers;
  }

  /**
   * Makes a closed robot.
   *
   * @throws BackendUnavailableException if this kind is not possible here
   */
  @Override
  public RobotIo create(RobotChoice choice) throws BackendUnavailableException {
    return switch (choice.kind()) {
      case MOCKUP -> new MockupRobotIo(numbers);
      case ROBOT -> busRobots().create(choice.serialPort());
      case MUJOCO -> mujocoRobots().create(choice);
    };
  }

  @Override
  public Simulator simulator() {
    return mujocoRobots().simulator();
  }

  /**
   * Opens a robot and starts the control loop over it.
   *
   * @throws RobotIoException if the robot cannot be reached
   */
  ControlFactory.Running open(RobotIo io) throws RobotIoException {
    MujocoRobots physics = mujoco;
    if (io instanceof MockupRobotIo) {
      return simulated(io, SimulatedWorld.NONE);
    }
    SimulatedWorld world = physics == null ? null : physics.world(io);
    if (world != null) {
      return simulated(io, world);
    }
    ControlLoop loop = ControlLoop.open(io, loopSettings(), numbers, LoopClock.system());
    loop.start();
    return busRobots().running(io, loop);
  }

  private ControlFactory.Running simulated(RobotIo io, SimulatedWorld world)
      throws RobotIoException {
    SimulationClock clock = new SimulationClock(world::isCaughtUp);
    clock.setPace(new SimulationPace(speed(), false));
    ControlLoop loop = ControlLoop.open(io, loopSettings(), numbers, clock);
    LoopSimulation simulation = new LoopSimulation(clock, loop, world);
    loop.start();
    lastClock = clock;
    return new ControlFactory.Running(loop, loop::close, null, null, simulation);
  }

  private double speed() {
    SimulationClock last = lastClock;
    return last == null ? settings.simulation().speed() : last.pace().speed();
  }

  private LoopSettings loopSettings() {
    return LoopSettings.defaults()
        .withUpdateRateHz((int) Math.round(settings.updateRateHz()))
        .withRealTime(settings.realTime())
        .withSpeedLimits(settings.speedLimits());
  }

  /** The robots on a motor bus; empty before the first was made. */
  Optional<BusRobots> bus() {
    return Optional.ofNullable(bus);
  }

  /** Closes what robots have in common; the robots are closed already. */
  @Override
  public void close() {
    bus().ifPresent(BusRobots::close);
  }

  private synchronized BusRobots busRobots() {
    BusRobots robots = bus;
    if (robots == null) {
      robots = new BusRobots(settings, numbers);
      bus = robots;
    }
    return robots;
  }

  private synchronized MujocoRobots mujocoRobots() {
    MujocoRobots robots = mujoco;
    if (robots == null) {
      robots = new MujocoRobots(settings, numbers);
      mujoco = robots;
    }
    return robots;
  }
}
