package dev.reachystudio.protocol.simulation;

import dev.reachystudio.protocol.value.Pose;
import java.util.List;

/**
 * A thing of a simulated world that is not the robot.
 *
 * @param name its name in the model, or one that was made up
 * @param movable whether it can be moved; its pose is then in {@link SimulationState#poses}
 * @param worldFromBody where it is at the start; z from the floor under the robot's foot
 * @param parts what it looks like
 */
public record SceneBody(String name, boolean movable, Pose worldFromBody, List<ScenePart> parts) {

  public SceneBody {
    parts = List.copyOf(parts);
  }
}
