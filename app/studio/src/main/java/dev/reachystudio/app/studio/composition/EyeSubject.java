package dev.reachystudio.app.studio.composition;

import dev.reachystudio.app.daemon.camera.CameraUnavailableException;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.render.model.scene.SceneParts;

/** The robot whose eye is drawn, and its world. Any thread. */
interface EyeSubject {

  /**
   * The robot now.
   *
   * @throws CameraUnavailableException if none runs, or it is a real one
   */
  RobotState state() throws CameraUnavailableException;

  /**
   * The world around it now; the same object as long as it is the same world.
   *
   * @throws CameraUnavailableException if there is none yet
   */
  SceneModel scene() throws CameraUnavailableException;

  /**
   * What it looks like; takes up to some seconds.
   *
   * @throws CameraUnavailableException if its description cannot be read
   */
  SceneParts robot() throws CameraUnavailableException;
}
