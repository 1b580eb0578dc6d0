package dev.reachystudio.app.studio.desktop;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationPace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A simulation for tests: its pace is what was set, and what was asked of it is kept. */
public final class SomeSimulation implements Simulation {

  /** What was asked for, in order: {@code step}, {@code reset}, a push, or {@code let go}. */
  public final List<Object> asked = new ArrayList<>();

  private final boolean physics;
  private SimulationPace pace = SimulationPace.REAL_TIME;

  /**
   * @param physics whether it has a world
   */
  public SomeSimulation(boolean physics) {
    this.physics = physics;
  }

  @Override
  public SceneModel scene() {
    return SceneModel.NONE;
  }

  @Override
  public double timeS() {
    return 0;
  }

  @Override
  public double realTimeFactor() {
    return 1;
  }

  @Override
  public SimulationPace pace() {
    return pace;
  }

  @Override
  public void setPace(SimulationPace newPace) {
    pace = newPace;
  }

  @Override
  public boolean step() {
    asked.add("step");
    return pace.paused();
  }

  @Override
  public boolean reset() {
    asked.add("reset");
    return physics;
  }

  @Override
  public boolean push(@Nullable Push push) {
    asked.add(Objects.requireNonNullElse(push, "let go"));
    return physics;
  }
}
