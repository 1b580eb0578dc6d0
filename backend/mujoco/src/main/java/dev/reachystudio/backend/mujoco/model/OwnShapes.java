package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;

import dev.reachystudio.assets.numbers.OutlinePoint;
import dev.reachystudio.assets.numbers.PhysicsNumbers;
import dev.reachystudio.assets.numbers.ShapeNumbers;
import java.util.List;

/**
 * The robot's shapes. What things in the world run into are its outer shapes; those never meet each
 * other. The head lies down on the rim of the body with the slimmer shapes of the collision check,
 * which leave all that the robot does by itself free.
 */
final class OwnShapes {

  /** Balls of the ring that is the rim; between two of them it is flat by half a millimetre. */
  private static final int RIM_PIECES = 24;

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

  /**
   * Three kinds of shapes by MuJoCo's two masks: outer ones meet the world (whose bits are 1), head
   * and rim meet each other, others are only looked at.
   */
  void defaults() {
    out.leaf("geom", "contype", 2, "conaffinity", 1, "rgba", SHELL);
    kind("robot_look", 0, 0, 2);
    kind("robot_rests", 4, 0, 3);
    kind("robot_rest", 0, 4, 3);
  }

  private void kind(String name, int type, int affinity, int group) {
    out.open("default", "class", name);
    out.leaf("geom", "contype", type, "conaffinity", affinity, "group", group);
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
    for (int i = 0; i < RIM_PIECES; i++) {
      Vector from = rim(i);
      Vector to = rim(i + 1);
      capsule("rim_" + (i + 1), from, to, shapes.rimThicknessM(), "class", "robot_rest");
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
    Vector inner = new Vector(0, shapes.headHalfLengthM(), 0);
    capsule(
        "head_rests",
        middle.minus(inner),
        middle.plus(inner),
        shapes.headRadiusM(),
        "class",
        "robot_rests");
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

  private Vector rim(int piece) {
    double angle = 2 * Math.PI * (piece % RIM_PIECES) / RIM_PIECES;
    return new Vector(
        shapes.rimRadiusM() * Math.cos(angle),
        shapes.rimRadiusM() * Math.sin(angle),
        shapes.rimHeightM() - physics.turntableHeightM());
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
