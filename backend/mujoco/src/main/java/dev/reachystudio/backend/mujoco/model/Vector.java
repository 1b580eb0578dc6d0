package dev.reachystudio.backend.mujoco.model;

import dev.reachystudio.assets.numbers.Point;

/** A point or a direction; metres for points. */
record Vector(double x, double y, double z) {

  static final Vector ZERO = new Vector(0, 0, 0);

  static Vector of(Point point) {
    return new Vector(point.xM(), point.yM(), point.zM());
  }

  Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  Vector minus(Vector other) {
    return plus(other.times(-1));
  }

  Vector times(double factor) {
    return new Vector(factor * x, factor * y, factor * z);
  }

  double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  Vector unit() {
    return times(1 / length());
  }
}
