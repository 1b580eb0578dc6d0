package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Group;

/**
 * The things around a simulated robot. Built once; afterwards only transforms and colours change,
 * and only of what moved.
 */
final class WorldOnShow {

  /** As for the robot: a twentieth of a pixel. */
  private static final double STILL_M = 0.00003;

  /** Half of a turn by 0.01°. */
  private static final double STILL_QUATERNION = 0.00009;

  private static final int POSITIONS = 3;

  private final List<BodyNode> bodies = new ArrayList<>();
  private final List<BodyNode> movable = new ArrayList<>();
  private final Group solids = new Group();
  private final Group translucent = new Group();
  private final Ground ground;
  private final WorldShadows shadows;
  private final Group opaque;
  private final double[] shown;
  private ScenePoses newest = ScenePoses.NONE;
  private ScenePoses last = ScenePoses.NONE;

  WorldOnShow(SceneModel model) {
    ground = Ground.of(model);
    for (SceneBody body : model.bodies()) {
      BodyNode node = new BodyNode(body);
      bodies.add(node);
      if (body.movable()) {
        movable.add(node);
      }
      for (BodyPart part : node.parts()) {
        (part.opaque() ? solids : translucent).getChildren().add(part.node());
      }
    }
    shadows =
        new WorldShadows(
            bodies.stream().filter(body -> !body.movable()).toList(), movable.size(), ground);
    opaque = new Group(solids, shadows.root());
    for (int i = 0; i < movable.size(); i++) {
      shadows.moved(i, movable.get(i));
    }
    shown = new double[ScenePoses.STRIDE * movable.size()];
    Arrays.fill(shown, Double.NaN);
  }

  /** To be drawn before the robot. */
  Group opaque() {
    return opaque;
  }

  WorldShadows shadows() {
    return shadows;
  }

  /** To be drawn after everything that may be seen through it. */
  Group translucent() {
    return translucent;
  }

  Ground ground() {
    return ground;
  }

  List<BodyNode> bodies() {
    return bodies;
  }

  /** Where a line of sight meets the first thing, in lengths of its ray; infinite if nowhere. */
  double depth(Sight sight) {
    double nearest = Double.POSITIVE_INFINITY;
    for (BodyNode body : bodies) {
      nearest = Math.min(nearest, body.depth(sight));
    }
    return nearest;
  }

  boolean isMovable(String name) {
    for (BodyNode body : movable) {
      if (body.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the newest poses without drawing them.
   *
   * @return whether something moved as far as the eye can see
   */
  boolean isNew(ScenePoses poses) {
    if (poses == last) {
      return false;
    }
    newest = poses;
    for (int i = 0; i < Math.min(movable.size(), poses.count()); i++) {
      if (moved(poses, i)) {
        return true;
      }
    }
    last = poses;
    return false;
  }

  /** Moves what moved. */
  void draw() {
    for (int i = 0; i < Math.min(movable.size(), newest.count()); i++) {
      if (moved(newest, i)) {
        Pose pose = newest.pose(i);
        if (pose.isFinite()) {
          movable.get(i).move(pose);
          shadows.moved(i, movable.get(i));
        }
        for (int k = 0; k < ScenePoses.STRIDE; k++) {
          shown[ScenePoses.STRIDE * i + k] = newest.number(i, k);
        }
      }
    }
    last = newest;
  }

  /** Numbers that are not finite leave a thing where it is; at first nothing was shown. */
  private boolean moved(ScenePoses poses, int body) {
    for (int k = 0; k < ScenePoses.STRIDE; k++) {
      double number = poses.number(body, k);
      if (!Double.isFinite(number)) {
        return false;
      }
      double by = Math.abs(number - shown[ScenePoses.STRIDE * body + k]);
      if (!(by <= (k < POSITIONS ? STILL_M : STILL_QUATERNION))) {
        return true;
      }
    }
    return false;
  }

  /** Recolours. */
  void look(ViewColors colors) {
    shadows.look(colors);
    for (BodyNode body : bodies) {
      for (BodyPart part : body.parts()) {
        part.show(colors);
      }
    }
  }
}
