package dev.reachystudio.app.studio.simulation;

import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.app.studio.desktop.SimulationFeed;
import dev.reachystudio.app.studio.desktop.SimulationReading;
import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationState;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a simulated world into the 3D view, and pushes from the view into it. JavaFX thread. */
public final class WorldInView {

  /** What a 3D view can do with a world. */
  public interface View {
    /** Draws other things beside the robot. */
    void setScene(SceneModel scene);

    /** Moves them; null without physics. */
    void showSimulation(@Nullable SimulationState simulation);

    /** Tells of pushes from now on; null where nothing can be pushed. */
    void onPush(@Nullable Consumer<@Nullable Push> listener);
  }

  private final View view;
  private final SimulationFeed feed;
  private final Notices notices;
  private SceneModel shown = SceneModel.NONE;
  private boolean pushable;
  private String refusal = "";

  /**
   * @param view draws
   * @param feed the simulation
   * @param notices tells why something cannot be pushed
   */
  public WorldInView(View view, SimulationFeed feed, Notices notices) {
    this.view = view;
    this.feed = feed;
    this.notices = notices;
  }

  /** Takes the newest state of the world; at every pulse. */
  public void pulse() {
    SimulationReading reading = feed.reading();
    SimulationState world = reading == null ? null : reading.world();
    Optional<? extends Simulation> running = reading == null ? Optional.empty() : feed.running();
    SceneModel scene = running.isEmpty() ? SceneModel.NONE : running.get().scene();
    if (!scene.equals(shown)) {
      shown = scene;
      view.setScene(scene);
    }
    if (pushable != (world != null)) {
      pushable = world != null;
      view.onPush(pushable ? this::push : null);
    }
    view.showSimulation(world);
  }

  /**
   * Pushes something in the world.
   *
   * @param push the force from now on; null lets go
   */
  public void push(@Nullable Push push) {
    Optional<? extends Simulation> running = feed.running();
    if (running.isEmpty()) {
      return;
    }
    try {
      running.get().push(push);
      refusal = push == null ? "" : refusal;
    } catch (IllegalArgumentException e) {
      // Once for each pull, however many forces it sends.
      String why = Objects.requireNonNullElse(e.getMessage(), e.toString());
      if (!why.equals(refusal)) {
        refusal = why;
        notices.post(Notice.Severity.WARNING, "That cannot be pushed.", why);
      }
    }
  }
}
