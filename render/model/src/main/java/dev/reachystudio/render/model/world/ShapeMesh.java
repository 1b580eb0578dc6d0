package dev.reachystudio.render.model.world;

import dev.reachystudio.protocol.simulation.ScenePart;
import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;
import dev.reachystudio.render.model.mesh.MeshPreparation;
import dev.reachystudio.render.model.mesh.PrimitiveMeshes;

/**
 * The shapes of a simulated world as meshes, in the frame of their part. Takes milliseconds, for
 * large surfaces of triangles up to a second.
 */
public final class ShapeMesh {

  /** Half an edge of a plane that has no end, metres: beyond every camera's sight. */
  public static final double ENDLESS_M = 25;

  /** Up to so many triangles a surface is drawn as it is. */
  private static final int ENOUGH_TRIANGLES = 6_000;

  /** First step and last of what a surface may move to have fewer triangles, metres. */
  private static final double LEAST_ERROR_M = 0.0001;

  private static final double GREATEST_ERROR_M = 0.0016;

  private ShapeMesh() {}

  /**
   * The mesh of a shape, with normals; empty for a shape without a size.
   *
   * @param shape in the frame of its part, metres
   */
  public static MeshData of(SceneShape shape) {
    MeshPreparation mesh = new MeshPreparation(corners(shape));
    double errorM = LEAST_ERROR_M;
    while (mesh.triangles() > ENOUGH_TRIANGLES && errorM <= GREATEST_ERROR_M) {
      mesh.reduce(errorM);
      errorM *= 2;
    }
    return mesh.finish();
  }

  /**
   * The mesh of a part in the frame of its body.
   *
   * @param part visible part of a body, metres
   */
  public static MeshData inBody(ScenePart part) {
    MeshData mesh = of(part.shape());
    float[] points = mesh.points().clone();
    float[] normals = mesh.normals().clone();
    Pose at = part.bodyFromPart();
    for (int i = 0; i < points.length; i += 3) {
      turn(at, normals, i);
      turn(at, points, i);
      points[i] += (float) at.xM();
      points[i + 1] += (float) at.yM();
      points[i + 2] += (float) at.zM();
    }
    return new MeshData(points, normals, mesh.triangles());
  }

  private static void turn(Pose by, float[] vectors, int at) {
    double x = vectors[at];
    double y = vectors[at + 1];
    double z = vectors[at + 2];
    vectors[at] = (float) (by.r00() * x + by.r01() * y + by.r02() * z);
    vectors[at + 1] = (float) (by.r10() * x + by.r11() * y + by.r12() * z);
    vectors[at + 2] = (float) (by.r20() * x + by.r21() * y + by.r22() * z);
  }

  private static float[] corners(SceneShape shape) {
    return switch (shape) {
      case SceneShape.Box box ->
          PrimitiveMeshes.box(2 * box.halfXM(), 2 * box.halfYM(), 2 * box.halfZM());
      case SceneShape.Sphere ball -> PrimitiveMeshes.sphere(ball.radiusM());
      case SceneShape.Ellipsoid egg ->
          PrimitiveMeshes.ellipsoid(egg.halfXM(), egg.halfYM(), egg.halfZM());
      case SceneShape.Cylinder rod ->
          PrimitiveMeshes.cylinder(rod.radiusM(), 2 * rod.halfLengthM());
      case SceneShape.Capsule pill -> PrimitiveMeshes.capsule(pill.radiusM(), pill.halfLengthM());
      case SceneShape.Plane plane ->
          PrimitiveMeshes.rectangle(edge(plane.halfXM()), edge(plane.halfYM()));
      case SceneShape.Mesh surface -> corners(surface);
    };
  }

  private static double edge(double halfM) {
    return halfM > 0 ? halfM : ENDLESS_M;
  }

  private static float[] corners(SceneShape.Mesh surface) {
    int[] triangles = surface.triangles();
    float[] corners = new float[3 * triangles.length];
    for (int i = 0; i < triangles.length; i++) {
      System.arraycopy(surface.verticesM(), 3 * triangles[i], corners, 3 * i, 3);
    }
    return corners;
  }
}
