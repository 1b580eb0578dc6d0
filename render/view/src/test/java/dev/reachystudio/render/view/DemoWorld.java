package dev.reachystudio.render.view;

import dev.reachystudio.protocol.simulation.Contact;
import dev.reachystudio.protocol.simulation.MotorTorques;
import dev.reachystudio.protocol.simulation.SceneBody;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.ScenePoses;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.simulation.SimulationState;
import dev.reachystudio.protocol.value.Pose;
import java.util.List;

/** A table with things on it, as a simulation would tell them. */
final class DemoWorld {

  static final double FLOOR_M = -0.8;

  static final SceneModel TABLE =
      new SceneModel(
          "demo",
          List.of(
              fixed("world", part(new SceneShape.Plane(0, 0), 0, 0, FLOOR_M, 0.2, 0.3, 0.4)),
              fixed(
                  "table",
                  part(new SceneShape.Box(0.35, 0.5, 0.015), 0.2, 0, -0.015, 0.62, 0.44, 0.28),
                  leg(-0.1, 0.45),
                  leg(-0.1, -0.45),
                  leg(0.5, 0.45),
                  leg(0.5, -0.45)),
              movable(
                  "apple",
                  Pose.ofXyzRpy(0.19, 0.10, 0.035, 0, 0, 0),
                  part(new SceneShape.Sphere(0.035), 0, 0, 0, 0.80, 0.16, 0.14),
                  part(new SceneShape.Cylinder(0.002, 0.008), 0, 0, 0.04, 0.3, 0.2, 0.1)),
              movable(
                  "can",
                  Pose.ofXyzRpy(0.13, -0.14, 0.06, 0, 0, 0),
                  part(new SceneShape.Cylinder(0.033, 0.06), 0, 0, 0, 0.20, 0.45, 0.75)),
              movable(
                  "block",
                  Pose.ofXyzRpy(0.22, -0.04, 0.02, 0, 0, 0.4),
                  part(new SceneShape.Box(0.02, 0.02, 0.02), 0, 0, 0, 0.95, 0.75, 0.15)),
              movable(
                  "glass",
                  Pose.ofXyzRpy(0.02, 0.19, 0.045, 0, 0, 0),
                  new ScenePart(
                      new SceneShape.Cylinder(0.03, 0.045),
                      Pose.IDENTITY,
                      0.6f,
                      0.8f,
                      0.9f,
                      0.3f))));

  private DemoWorld() {}

  /** The things where they start, or shifted along x. */
  static ScenePoses poses(double shiftXM) {
    List<SceneBody> movable = TABLE.movable();
    double[] numbers = new double[ScenePoses.STRIDE * movable.size()];
    for (int i = 0; i < movable.size(); i++) {
      Pose pose = movable.get(i).worldFromBody();
      int at = ScenePoses.STRIDE * i;
      numbers[at] = pose.xM() + shiftXM;
      numbers[at + 1] = pose.yM();
      numbers[at + 2] = pose.zM();
      numbers[at + 3] = Math.cos(pose.yawRad() / 2);
      numbers[at + 6] = Math.sin(pose.yawRad() / 2);
    }
    return ScenePoses.copyOf(numbers, movable.size());
  }

  static SimulationState state(double timeS, ScenePoses poses, double... torqueNm) {
    double[] nine = java.util.Arrays.copyOf(torqueNm, 9);
    return new SimulationState(timeS, 1, 0, 0, new MotorTorques(nine), poses, CONTACTS);
  }

  static final List<Contact> CONTACTS =
      List.of(
          new Contact("apple", "table", 0.19, 0.10, 0, 0, 0, -1, 1.0),
          new Contact("table", "can", 0.13 + 0.03, -0.14, 0, 0, 0, 1, 1.8),
          new Contact("table", "can", 0.13 - 0.03, -0.14, 0, 0, 0, 1, 0.3),
          new Contact("robot", "block", 0.20, -0.04, 0.02, 1, 0, 0, 12),
          new Contact("table", "block", 0.22, -0.04, 0, 0, 0, 1, 0.2));

  private static ScenePart leg(double xM, double yM) {
    return part(
        new SceneShape.Box(0.02, 0.02, -FLOOR_M / 2 - 0.015),
        xM,
        yM,
        FLOOR_M / 2 - 0.015,
        0.5,
        0.36,
        0.22);
  }

  private static SceneBody fixed(String name, ScenePart... parts) {
    return new SceneBody(name, false, Pose.IDENTITY, List.of(parts));
  }

  private static SceneBody movable(String name, Pose where, ScenePart... parts) {
    return new SceneBody(name, true, where, List.of(parts));
  }

  static ScenePart part(
      SceneShape shape, double xM, double yM, double zM, double red, double green, double blue) {
    return new ScenePart(
        shape, Pose.ofXyzRpy(xM, yM, zM, 0, 0, 0), (float) red, (float) green, (float) blue, 1);
  }
}
