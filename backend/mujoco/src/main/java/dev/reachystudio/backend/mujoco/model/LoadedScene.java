package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.protocol.simulation.SceneModel;
import java.util.List;

/**
 * The world of a loaded model: what there is to see, and the numbers physics has for it. Immutable;
 * any thread.
 *
 * @param scene everything that is not the robot
 * @param movableBodies numbers of the movable bodies in the model, in the order of {@link
 *     SceneModel#movable} and so of {@code ScenePoses}
 * @param namesOfGeoms what each geom of the model belongs to, for contacts: {@code Contact.ROBOT},
 *     or the name of a body of the scene
 */
public record LoadedScene(
    SceneModel scene, List<Integer> movableBodies, List<String> namesOfGeoms) {

  public LoadedScene {
    movableBodies = List.copyOf(movableBodies);
    namesOfGeoms = List.copyOf(namesOfGeoms);
  }
}
