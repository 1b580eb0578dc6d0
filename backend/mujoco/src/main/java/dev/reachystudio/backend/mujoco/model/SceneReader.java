package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.backend.mujoco.engine.GeomKind;
import dev.reachystudio.backend.mujoco.engine.ModelObject;
import dev.reachystudio.backend.mujoco.engine.ModelView;
import dev.reachystudio.backend.mujoco.engine.MujocoException;
import dev.reachystudio.backend.mujoco.engine.Physics;
import dev.reachystudio.protocol.simulation.Contact;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.value.Pose;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the world around the robot in a loaded model: bodies with their shapes and colours, of
 * ours, the official scenes and anybody's file. As MuJoCo's own viewer it shows the geoms of groups
 * 0 to 2; others are there to be touched. The thread that owns the physics.
 */
public final class SceneReader {

  private static final int LAST_SHOWN_GROUP = 2;
  private static final int WORLD = 0;

  private final Physics physics;
  private final ModelView model;
  private final ShapeReader shapes;
  private final boolean[] robot;
  private final List<SceneBody> bodies = new ArrayList<>();
  private final List<Integer> movable = new ArrayList<>();

  private SceneReader(Physics physics) throws MujocoException {
    this.physics = physics;
    model = physics.model();
    shapes = new ShapeReader(model);
    robot = robot(model);
  }

  /**
   * Reads the world.
   *
   * @param name what the scene is called
   * @param physics a model with the robot whose poses are worked out: after a step, or {@code
   *     forward}
   * @throws MujocoException if there is no robot
   */
  public static LoadedScene read(String name, Physics physics) throws MujocoException {
    return new SceneReader(physics).scene(name);
  }

  private LoadedScene scene(String name) {
    for (int geom = 0; geom < model.count(ModelObject.GEOM); geom++) {
      if (model.geoms().body(geom) == WORLD) {
        addFixedGeom(geom);
      }
    }
    for (int body = 1; body < model.count(ModelObject.BODY); body++) {
      if (!robot[body]) {
        addBody(body);
      }
    }
    List<String> names = new ArrayList<>();
    for (int geom = 0; geom < model.count(ModelObject.GEOM); geom++) {
      names.add(owner(geom));
    }
    return new LoadedScene(new SceneModel(name, bodies), movable, names);
  }

  /** What the world itself consists of: each geom is a thing of its own, such as the floor. */
  private void addFixedGeom(int geom) {
    List<ScenePart> parts = parts(List.of(geom));
    if (!parts.isEmpty()) {
      bodies.add(new SceneBody(owner(geom), false, Pose.IDENTITY, parts));
    }
  }

  private void addBody(int body) {
    List<Integer> geoms = new ArrayList<>();
    for (int geom = 0; geom < model.count(ModelObject.GEOM); geom++) {
      if (model.geoms().body(geom) == body) {
        geoms.add(geom);
      }
    }
    List<ScenePart> parts = parts(geoms);
    if (parts.isEmpty()) {
      return;
    }
    double[] worldFromBody = new double[ScenePoses.STRIDE];
    physics.poses().body(body, worldFromBody);
    boolean moves = model.weldedTo(body) != WORLD;
    bodies.add(new SceneBody(bodyName(body), moves, pose(worldFromBody), parts));
    if (moves) {
      movable.add(body);
    }
  }

  private List<ScenePart> parts(List<Integer> geoms) {
    List<ScenePart> parts = new ArrayList<>();
    for (int geom : geoms) {
      float[] rgba = new float[4];
      model.geoms().colour(geom, rgba);
      if (model.geoms().group(geom) <= LAST_SHOWN_GROUP && rgba[3] > 0) {
        double[] bodyFromGeom = new double[ScenePoses.STRIDE];
        model.geoms().pose(geom, bodyFromGeom);
        shapes
            .shape(geom)
            .map(
                shape ->
                    new ScenePart(shape, pose(bodyFromGeom), rgba[0], rgba[1], rgba[2], rgba[3]))
            .ifPresent(parts::add);
      }
    }
    return parts;
  }

  private String owner(int geom) {
    int body = model.geoms().body(geom);
    if (robot[body]) {
      return Contact.ROBOT;
    }
    if (body != WORLD) {
      return bodyName(body);
    }
    String name = model.name(ModelObject.GEOM, geom);
    if (!name.isEmpty()) {
      return name;
    }
    return model.geoms().kind(geom) == GeomKind.PLANE ? "floor" : "world, shape " + geom;
  }

  private String bodyName(int body) {
    String name = model.name(ModelObject.BODY, body);
    return name.isEmpty() ? "body " + body : name;
  }

  private static Pose pose(double[] numbers) {
    return ScenePoses.copyOf(numbers, 1).pose(0);
  }

  /** Which bodies are the robot: all that stand on the world with what carries its head. */
  private static boolean[] robot(ModelView model) throws MujocoException {
    int[] top = new int[model.count(ModelObject.BODY)];
    for (int body = 1; body < top.length; body++) {
      // MuJoCo numbers parents before their children.
      top[body] = model.parent(body) == WORLD ? body : top[model.parent(body)];
    }
    int robot = top[model.id(ModelObject.BODY, RobotNames.HEAD_BODY)];
    boolean[] is = new boolean[top.length];
    for (int body = 1; body < top.length; body++) {
      is[body] = top[body] == robot;
    }
    return is;
  }
}
