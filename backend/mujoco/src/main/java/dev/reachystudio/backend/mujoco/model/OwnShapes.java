package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;

import dev.reachystudio.assets.numbers.OutlinePoint;
import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.assets.numbers.ShapeNumbers;
import java.util.List;

/**
 * The robot's outer shapes, which things in the world run into; they never meet each other. Arms
 * and rods are only looked at.
 */
final class OwnShapes {

  private static final String SHELL = "0.957 0.961 0.965 1";
  private static final String DARK = "0.114 0.133 0.149 1";
  private static final String METAL = "0.478 0.518 0.553 1";
  private static final String ANTENNA = "0.22 0.251 0.278 1";

  /** As the built-in drawing has them. */
  private static final double ARM_RADIUS_M = 0.0038;

  private static final double ROD_RADIUS_M = 0.0033;

  private final ShapeNumbers shapes;
  private final PhysicsNumbers physics;
  private final Mjcf out;

  OwnShapes(ShapeNumbers shapes, PhysicsNumbers physics, Mjcf out) {
    this.shapes = shapes;
    this.physics = physics;
    this.out = out;
  }

  /** Outer shapes meet what has bit 1, as all things of a world have by MuJoCo's default. */
  void defaults() {
    out.leaf("geom", "contype", 2, "conaffinity", 1, "rgba", SHELL);
    out.open("default", "class", "robot_look");
    out.leaf("geom", "contype", 0, "conaffinity", 0, "group", 2);
    out.close();
  }

  void foot(double massKg) {
    double half = physics.footHeightM() / 2;
    out.leaf(
        "geom",
        "name",
        "foot",
        "type",
        "cylinder",
        "size",
        numbers(physics.footRadiusM(), half),
        "pos",
        numbers(0, 0, half),
        "mass",
        massKg);
  }

  /** In the frame of the turntable. */
  void body() {
    List<OutlinePoint> outline = shapes.body();
    for (int i = 1; i < outline.size(); i++) {
      OutlinePoint low = outline.get(i - 1);
      OutlinePoint high = outline.get(i);
      out.leaf(
          "geom",
          "name",
          "body_" + i,
          "type",
          "cylinder",
          "size",
          numbers((low.acrossM() + high.acrossM()) / 2, (high.alongM() - low.alongM()) / 2),
          "pos",
          numbers(0, 0, (low.alongM() + high.alongM()) / 2 - physics.turntableHeightM()));
    }
  }

  void arm(double lengthM) {
    Vector end = new Vector(lengthM, 0, 0);
    look(Vector.ZERO, end, ARM_RADIUS_M, DARK);
  }

  void rod(Vector end) {
    look(Vector.ZERO, end, ROD_RADIUS_M, METAL);
  }

  /** In the frame of the head. */
  void head() {
    Vector middle = Vector.of(shapes.headCenterInHead());
    Vector outer = new Vector(0, physics.headHalfLengthM(), 0);
    capsule("head", middle.minus(outer), middle.plus(outer), physics.headRadiusM());
  }

  /**
   * In the frame of an antenna's joint.
   *
   * @param outwards sign of x away from the head
   */
  void antenna(int outwards) {
    List<OutlinePoint> line = shapes.antenna();
    String side = outwards > 0 ? "right" : "left";
    Vector from = antennaPoint(line.getFirst(), outwards);
    for (int i = 1; i < line.size(); i++) {
      Vector to = antennaPoint(line.get(i), outwards);
      String name = side + "_antenna_" + i;
      capsule(name, from, to, shapes.antennaRodRadiusM(), "rgba", ANTENNA);
      from = to;
    }
    out.leaf(
        "geom",
        "name",
        side + "_antenna_ball",
        "type",
        "sphere",
        "size",
        shapes.antennaBallRadiusM(),
        "pos",
        numbers(from),
        "rgba",
        ANTENNA);
  }

  private Vector antennaPoint(OutlinePoint point, int outwards) {
    return new Vector(outwards * point.acrossM(), -point.alongM(), shapes.antennaDepthM());
  }

  private void look(Vector from, Vector to, double radiusM, String colour) {
    out.leaf(
        "geom",
        "class",
        "robot_look",
        "type",
        "capsule",
        "fromto",
        numbers(from) + " " + numbers(to),
        "size",
        radiusM,
        "rgba",
        colour);
  }

  private void capsule(String name, Vector from, Vector to, double radiusM, String... attribute) {
    String ends = numbers(from) + " " + numbers(to);
    if (attribute.length == 0) {
      out.leaf("geom", "name", name, "type", "capsule", "fromto", ends, "size", radiusM);
    } else {
      out.leaf(
          "geom",
          "name",
          name,
          "type",
          "capsule",
          "fromto",
          ends,
          "size",
          radiusM,
          attribute[0],
          attribute[1]);
    }
  }
}
