package dev.reachystudio.backend.mujoco.engine;

import java.util.List;

/** Shapes of geoms, in MuJoCo's order; sizes are half lengths. */
public enum GeomKind {
  PLANE,
  HEIGHT_FIELD,
  SPHERE,
  CAPSULE,
  ELLIPSOID,
  CYLINDER,
  BOX,
  MESH,
  SIGNED_DISTANCE;

  private static final List<GeomKind> ORDER = List.of(values());

  /**
   * @param number MuJoCo's
   * @throws IllegalStateException if it is none
   */
  static GeomKind of(int number) {
    if (number < 0 || number >= ORDER.size()) {
      throw new IllegalStateException("a geom has the unknown type " + number);
    }
    return ORDER.get(number);
  }
}
