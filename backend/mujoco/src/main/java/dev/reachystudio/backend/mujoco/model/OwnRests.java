package dev.reachystudio.backend.mujoco.model;

import static dev.reachystudio.backend.mujoco.model.Mjcf.numbers;

import dev.reachystudio.assets.numbers.Point;
import dev.reachystudio.assets.numbers.RestNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where the head lies on the body: convex pieces that are seen by nobody and touch nothing but each
 * other.
 */
final class OwnRests {

  private static final String HEAD = "head_underside";
  private static final String RIM = "rim_";

  /** The shell's wall goes down to here; the head never gets as low. */
  private static final double WALL_FOOT_M = 0.080;

  /** How far the wall leans out below its edge: inside at its ends, outside everywhere. */
  private static final double INSIDE = 1.05;

  private static final double OUTSIDE = 1.08;

  /** The edge falls by this much towards its outside. */
  private static final double EDGE_FALL_M = 0.012;

  private final RestNumbers rests;
  private final double turntableM;
  private final Mjcf out;

  OwnRests(RestNumbers rests, double turntableHeightM, Mjcf out) {
    this.rests = rests;
    this.out = out;
    turntableM = turntableHeightM;
  }

  /** Head and rim meet each other by bits that nothing in the world has. */
  void defaults() {
    kind("robot_lies", 4, 0);
    kind("robot_rest", 0, 4);
  }

  private void kind(String name, int type, int affinity) {
    out.open("default", "class", name);
    out.leaf("geom", "type", "mesh", "contype", type, "conaffinity", affinity, "group", 3);
    out.close();
  }

  /** Their surfaces. */
  void assets() {
    mesh(HEAD, rests.headUnderside().stream().map(Vector::of).toList());
    for (int piece = 0; piece < rests.rim().size(); piece++) {
      mesh(RIM + (piece + 1), wall(rests.rim().get(piece)));
    }
  }

  /** In the frame of the turntable. */
  void body() {
    for (int piece = 1; piece <= rests.rim().size(); piece++) {
      out.leaf("geom", "name", RIM + piece, "class", "robot_rest", "mesh", RIM + piece);
    }
  }

  /** In the frame of the head. */
  void head() {
    out.leaf("geom", "name", HEAD, "class", "robot_lies", "mesh", HEAD);
  }

  private List<Vector> wall(List<Point> edge) {
    List<Vector> points = new ArrayList<>();
    for (Point point : edge) {
      points.add(at(point, 1, point.zM()));
      points.add(at(point, OUTSIDE, point.zM() - EDGE_FALL_M));
      points.add(at(point, OUTSIDE, WALL_FOOT_M));
    }
    points.add(at(edge.getFirst(), INSIDE, WALL_FOOT_M));
    points.add(at(edge.getLast(), INSIDE, WALL_FOOT_M));
    return points;
  }

  private Vector at(Point point, double away, double heightM) {
    return new Vector(away * point.xM(), away * point.yM(), heightM - turntableM);
  }

  private void mesh(String name, List<Vector> points) {
    double[] vertices =
        points.stream().flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z())).toArray();
    out.leaf("mesh", "name", name, "vertex", numbers(vertices));
  }
}
