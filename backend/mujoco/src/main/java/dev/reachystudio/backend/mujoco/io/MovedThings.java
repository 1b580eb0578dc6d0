package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.mujoco.engine.Poses;
import dev.reachystudio.backend.mujoco.model.LoadedScene;
import dev.reachystudio.protocol.simulation.ScenePoses;
import java.util.Arrays;

/**
 * Where the movable things are; the same object again until one has moved further than can be seen.
 * Thread of the physics.
 */
final class MovedThings {

  /** A hundredth of a millimetre, and of quaternions about a thousandth of a degree. */
  private static final double SEEN = 1e-5;

  private final Poses poses;
  private final int[] bodies;
  private final double[] body = new double[ScenePoses.STRIDE];
  private final double[] now;
  private final double[] toldNumbers;
  private ScenePoses told = ScenePoses.NONE;

  MovedThings(Poses poses, LoadedScene scene) {
    this.poses = poses;
    bodies = scene.movableBodies().stream().mapToInt(Integer::intValue).toArray();
    now = new double[bodies.length * ScenePoses.STRIDE];
    toldNumbers = new double[now.length];
    Arrays.fill(toldNumbers, Double.NaN);
  }

  /** Where they are now. */
  ScenePoses now() {
    boolean moved = false;
    for (int i = 0; i < bodies.length; i++) {
      poses.body(bodies[i], body);
      for (int k = 0; k < body.length; k++) {
        int at = i * ScenePoses.STRIDE + k;
        now[at] = body[k];
        moved |= !(Math.abs(body[k] - toldNumbers[at]) <= SEEN);
      }
    }
    if (moved) {
      System.arraycopy(now, 0, toldNumbers, 0, now.length);
      told = ScenePoses.copyOf(now, bodies.length);
    }
    return told;
  }
}
