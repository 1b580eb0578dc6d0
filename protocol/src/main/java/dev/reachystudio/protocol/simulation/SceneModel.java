package dev.reachystudio.protocol.simulation;

import java.util.List;

/**
 * The world around a simulated robot; the robot itself is drawn from its own description.
 *
 * @param name name of the scene: {@code empty}, {@code minimal}, or the file it came from
 * @param bodies everything there is to see
 */
public record SceneModel(String name, List<SceneBody> bodies) {

  /** Nothing around the robot. */
  public static final SceneModel NONE = new SceneModel("", List.of());

  public SceneModel {
    bodies = List.copyOf(bodies);
  }

  /** The bodies that move, in the order of {@link ScenePoses}. */
  public List<SceneBody> movable() {
    return bodies.stream().filter(SceneBody::movable).toList();
  }
}
