package dev.reachystudio.render.model.urdf;

/** The shape of a visual, in the visual's own frame, metres. */
public sealed interface Geometry {

  /**
   * A mesh file.
   *
   * @param uri as written in the description
   * @param scaleX factor along x
   * @param scaleY factor along y
   * @param scaleZ factor along z
   */
  record Mesh(String uri, double scaleX, double scaleY, double scaleZ) implements Geometry {}

  /** A box around the origin, its edges' lengths in metres. */
  record Box(double xM, double yM, double zM) implements Geometry {}

  /** A cylinder around the origin along z, metres. */
  record Cylinder(double radiusM, double lengthM) implements Geometry {}

  /** A sphere around the origin, metres. */
  record Sphere(double radiusM) implements Geometry {}
}
