package dev.reachystudio.backend.mujoco.engine;

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
  SIGNED_DISTANCE
}
