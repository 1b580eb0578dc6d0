package dev.reachystudio.app.studio.drive;

import dev.reachystudio.app.studio.simulation.WorldInView;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.render.view.RobotView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The 3D view as the one who draws a simulated world. */
record ViewedWorld(RobotView view) implements WorldInView.View {

  @Override
  public void setScene(SceneModel scene) {
    view.setScene(scene);
  }

  @Override
  public void showSimulation(@Nullable SimulationState simulation) {
    view.showSimulation(simulation);
  }

  @Override
  public void onPush(@Nullable Consumer<@Nullable Push> listener) {
    view.onPush(listener == null ? null : listener::accept);
  }
}
