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

  /** Stronger pushes are refused. */
  public static final double STRONGEST_N = 20;

  /** What was asked for, in order: {@code step}, {@code reset}, a push, or {@code let go}. */
  public final List<Object> asked = new ArrayList<>();

  private final boolean physics;
  private SceneModel scene = SceneModel.NONE;
  private double timeS;
  private double realTimeFactor = 1;
  private SimulationPace pace = SimulationPace.REAL_TIME;

  /**
   * @param physics whether it has a world
   */
  public SomeSimulation(boolean physics) {
    this.physics = physics;
  }

  /** Is at a time, and as fast. */
  public void at(double newTimeS, double newRealTimeFactor) {
    timeS = newTimeS;
    realTimeFactor = newRealTimeFactor;
  }

  /** Has other things around the robot. */
  public void scene(SceneModel newScene) {
    scene = newScene;
  }

  @Override
  public @Nullable String sceneName() {
    return physics ? "empty" : null;
  }

  @Override
  public @Nullable String robotModel() {
    return physics ? "own" : null;
  }

  @Override
  public SceneModel scene() {
    return scene;
  }

  @Override
  public double timeS() {
    return timeS;
  }

  @Override
  public double realTimeFactor() {
    return realTimeFactor;
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
    if (push != null && Math.abs(push.forceXN()) > STRONGEST_N) {
      throw new IllegalArgumentException("force_x_n must be at most " + STRONGEST_N + " N");
    }
    asked.add(Objects.requireNonNullElse(push, "let go"));
    return physics;
  }
}
