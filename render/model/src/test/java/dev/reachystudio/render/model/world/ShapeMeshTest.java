package dev.reachystudio.render.model.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reachystudio.protocol.simulation.SceneShape;
import dev.reachystudio.render.model.mesh.MeshData;
import org.junit.jupiter.api.Test;

class ShapeMeshTest {

  @Test
  void shapesAreAsLargeAsTheySay() {
    assertThat(volume(new SceneShape.Box(1, 2, 3))).isCloseTo(48, within(1e-4));
    assertThat(volume(new SceneShape.Sphere(1))).isCloseTo(4.0 / 3 * Math.PI, within(0.1));
    assertThat(volume(new SceneShape.Ellipsoid(1, 2, 3))).isCloseTo(8 * Math.PI, within(0.5));
    assertThat(volume(new SceneShape.Cylinder(1, 2))).isCloseTo(4 * Math.PI, within(0.1));
    assertThat(volume(new SceneShape.Capsule(1, 2)))
        .isCloseTo(4.0 / 3 * Math.PI + 4 * Math.PI, within(0.2));
  }

  @Test
  void aCapsuleReachesBeyondItsCylinderByItsRadius() {
    assertThat(high(new SceneShape.Capsule(0.5, 2), 2)).isEqualTo(2.5f);
    assertThat(high(new SceneShape.Capsule(0.5, 2), 0)).isEqualTo(0.5f);
  }

  @Test
  void aPlaneLooksUpAndWithoutAnEndItIsLarge() {
    MeshData plane = ShapeMesh.of(new SceneShape.Plane(2, 0));
    assertThat(plane.triangleCount()).isEqualTo(2);
    for (int i = 0; i < plane.normals().length; i += 3) {
      assertThat(plane.normals()[i + 2]).isEqualTo(1);
      assertThat(Math.abs(plane.points()[i])).isEqualTo(2);
      assertThat(Math.abs(plane.points()[i + 1])).isEqualTo((float) ShapeMesh.ENDLESS_M);
    }
  }

  @Test
  void aSurfaceKeepsItsTriangles() {
    float[] corners = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    int[] triangles = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3};
    SceneShape pyramid = new SceneShape.Mesh(corners, triangles);
    assertThat(ShapeMesh.of(pyramid).triangleCount()).isEqualTo(4);
    assertThat(volume(pyramid)).isCloseTo(1.0 / 6, within(1e-6));
  }

  @Test
  void aSurfaceOfManyTrianglesIsReducedAndKeepsItsForm() {
    SceneShape fine = wavyBall(0.05, 160);
    MeshData mesh = ShapeMesh.of(fine);
    assertThat(mesh.triangleCount()).isLessThan(8_000).isGreaterThan(500);
    assertThat(volume(fine)).isCloseTo(4.0 / 3 * Math.PI * 1.25e-4, within(3e-5));
  }

  @Test
  void aShapeWithoutASizeIsNothing() {
    assertThat(ShapeMesh.of(new SceneShape.Sphere(0)).triangleCount()).isZero();
  }

  /** A ball of rings and slices, one vertex each. */
  private static SceneShape wavyBall(double radiusM, int rings) {
    float[] vertices = new float[3 * (rings + 1) * rings];
    int[] triangles = new int[6 * rings * rings];
    int next = 0;
    for (int ring = 0; ring <= rings; ring++) {
      double polar = Math.PI * ring / rings;
      for (int i = 0; i < rings; i++) {
        double angle = 2 * Math.PI * i / rings;
        int at = 3 * (ring * rings + i);
        vertices[at] = (float) (radiusM * Math.sin(polar) * Math.cos(angle));
        vertices[at + 1] = (float) (radiusM * Math.sin(polar) * Math.sin(angle));
        vertices[at + 2] = (float) (radiusM * Math.cos(polar));
        if (ring < rings) {
          int right = ring * rings + (i + 1) % rings;
          int here = ring * rings + i;
          for (int corner :
              new int[] {here, here + rings, right, right, here + rings, right + rings}) {
            triangles[next++] = corner;
          }
        }
      }
    }
    return new SceneShape.Mesh(vertices, triangles);
  }

  private static float high(SceneShape shape, int axis) {
    float[] points = ShapeMesh.of(shape).points();
    float high = Float.NEGATIVE_INFINITY;
    for (int i = axis; i < points.length; i += 3) {
      high = Math.max(high, points[i]);
    }
    return high;
  }

  /** Right only if every triangle is counterclockwise seen from outside. */
  private static double volume(SceneShape shape) {
    MeshData mesh = ShapeMesh.of(shape);
    float[] p = mesh.points();
    double sum = 0;
    for (int t = 0; t < mesh.triangles().length; t += 3) {
      int a = 3 * mesh.triangles()[t];
      int b = 3 * mesh.triangles()[t + 1];
      int c = 3 * mesh.triangles()[t + 2];
      sum +=
          p[a] * (p[b + 1] * (double) p[c + 2] - p[b + 2] * (double) p[c + 1])
              + p[a + 1] * (p[b + 2] * (double) p[c] - p[b] * (double) p[c + 2])
              + p[a + 2] * (p[b] * (double) p[c + 1] - p[b + 1] * (double) p[c]);
    }
    return sum / 6;
  }
}
