package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.backend.control.loop.SimulationClock;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.simulation.SimulationState;
import org.jspecify.annotations.Nullable;

/** A simulation whose time is the control loop's. Any thread. */
final class LoopSimulation implements Simulation {

  private final SimulationClock clock;
  private final RobotControl control;
  private final SimulatedWorld world;
  private final long startedNs;

  /**
   * The simulation of a loop that was just opened.
   *
   * @param clock the loop's time
   * @param control the loop
   * @param world what its robot stands in
   */
  LoopSimulation(SimulationClock clock, RobotControl control, SimulatedWorld world) {
    this.clock = clock;
    this.control = control;
    this.world = world;
    startedNs = control.state().timeNs();
  }

  @Override
  public @Nullable String sceneName() {
    return world.name();
  }

  @Override
  public @Nullable String robotModel() {
    return world.robotModel();
  }

  @Override
  public SceneModel scene() {
    return world.scene();
  }

  @Override
  public double timeS() {
    SimulationState physics = control.state().simulation();
    return physics == null ? (control.state().timeNs() - startedNs) / 1e9 : physics.timeS();
  }

  @Override
  public double realTimeFactor() {
    SimulationState physics = control.state().simulation();
    return physics == null ? clock.realTimeFactor() : physics.realTimeFactor();
  }

  @Override
  public SimulationPace pace() {
    return clock.pace();
  }

  @Override
  public void setPace(SimulationPace pace) {
    clock.setPace(pace);
  }

  @Override
  public boolean step() {
    return clock.step();
  }

  @Override
  public boolean reset() {
    return world.reset();
  }

  @Override
  public boolean push(@Nullable Push push) {
    return world.push(push);
  }
}
