package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationPace;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation whose time is what it is told. */
final class FakeSimulation implements Simulation {

  final List<SimulationPace> paces = new ArrayList<>();
  final List<@Nullable Push> pushes = new ArrayList<>();
  int steps;
  int resets;
  private final boolean physics;
  private SimulationPace pace = SimulationPace.REAL_TIME;

  FakeSimulation(boolean physics) {
    this.physics = physics;
  }

  @Override
  public @Nullable String sceneName() {
    return physics ? "minimal" : null;
  }

  @Override
  public @Nullable String robotModel() {
    return physics ? "own" : null;
  }

  @Override
  public SceneModel scene() {
    SceneBody cup = new SceneBody("cup", true, Pose.ofXyzRpy(0.4, 0, 0.1, 0, 0, 0), List.of());
    return physics ? new SceneModel("minimal", List.of(cup)) : SceneModel.NONE;
  }

  @Override
  public double timeS() {
    return 12.5;
  }

  @Override
  public double realTimeFactor() {
    return 0.999;
  }

  @Override
  public SimulationPace pace() {
    return pace;
  }

  @Override
  public void setPace(SimulationPace newPace) {
    pace = newPace;
    paces.add(newPace);
  }

  @Override
  public boolean step() {
    steps += pace.paused() ? 1 : 0;
    return pace.paused();
  }

  @Override
  public boolean reset() {
    resets++;
    return physics;
  }

  @Override
  public boolean push(@Nullable Push push) {
    if (push != null && !push.body().equals(Push.HEAD) && !push.body().equals("cup")) {
      throw new IllegalArgumentException("body: nothing movable is named " + push.body());
    }
    pushes.add(push);
    return physics;
  }
}
