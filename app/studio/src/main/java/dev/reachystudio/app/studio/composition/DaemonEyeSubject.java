package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.app.daemon.description.DescriptionStore;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.render.model.scene.SceneCache;
import dev.reachystudio.render.model.scene.SceneDetail;
import dev.reachystudio.render.model.scene.SceneParts;
import dev.reachystudio.render.model.urdf.UrdfException;
import org.jspecify.annotations.Nullable;

/** Whatever robot the daemon drives. */
final class DaemonEyeSubject implements EyeSubject {

  /** The eye sees a shoulder and an antenna, and shadows: a third of what a window shows. */
  private static final SceneDetail DETAIL = new SceneDetail(20_000, false);

  /** Known after the camera was made, because the daemon is given its camera. */
  private volatile @Nullable Daemon daemon;

  /** From now on this daemon's robot is looked at. */
  void follow(Daemon newDaemon) {
    daemon = newDaemon;
  }

  private Daemon followed() throws CameraUnavailableException {
    Daemon known = daemon;
    if (known == null) {
      throw new CameraUnavailableException("The daemon starts.");
    }
    return known;
  }

  @Override
  public RobotState state() throws CameraUnavailableException {
    Daemon followed = followed();
    if (followed.robotChoice().real()) {
      throw new CameraUnavailableException(
          "The camera of a real robot is not shown by this version; simulated robots have one.");
    }
    return followed
        .robot()
        .map(RobotControl::state)
        .orElseThrow(() -> new CameraUnavailableException("No robot runs: start it to see."));
  }

  @Override
  public SceneModel scene() throws CameraUnavailableException {
    return followed().simulation().map(Simulation::scene).orElse(SceneModel.NONE);
  }

  @Override
  public SceneParts robot() throws CameraUnavailableException {
    DescriptionStore store = followed().descriptions();
    try {
      return new SceneCache(store.folder().resolve("scenes")).load(store.current(), DETAIL);
    } catch (UrdfException e) { // the window says what is wrong with the one that was fetched
      return own(store);
    }
  }

  private static SceneParts own(DescriptionStore store) throws CameraUnavailableException {
    try {
      return SceneParts.load(store.builtIn(), DETAIL);
    } catch (UrdfException e) {
      throw new CameraUnavailableException("The robot cannot be drawn: " + e.getMessage());
    }
  }
}
