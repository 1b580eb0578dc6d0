package dev.reachystudio.protocol.simulation;

/** A shape of something in a simulated world, in the frame of its part; lengths in metres. */
public sealed interface SceneShape {

  /** A box, by half of its edges. */
  record Box(double halfXM, double halfYM, double halfZM) implements SceneShape {}

  /** A ball. */
  record Sphere(double radiusM) implements SceneShape {}

  /** An ellipsoid, by its half axes. */
  record Ellipsoid(double halfXM, double halfYM, double halfZM) implements SceneShape {}

  /** A cylinder along z, by its radius and half of its length. */
  record Cylinder(double radiusM, double halfLengthM) implements SceneShape {}

  /** A cylinder along z with a half ball at each end; the half length is without them. */
  record Capsule(double radiusM, double halfLengthM) implements SceneShape {}

  /** The plane z = 0, seen from above; a half edge of 0 has no end. */
  record Plane(double halfXM, double halfYM) implements SceneShape {}

  /**
   * A surface of triangles.
   *
   * @param verticesM x, y, z of each vertex; not changed after construction
   * @param triangles three vertex numbers a triangle, counterclockwise from outside; not changed
   *     after construction
   */
  @SuppressWarnings("ArrayRecordComponent") // large, shared and compared by nobody
  record Mesh(float[] verticesM, int[] triangles) implements SceneShape {}
}
