package dev.reachystudio.render.model.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeshPreparationTest {

  @Test
  void aBoxHasSharpEdges() {
    MeshData box = new MeshPreparation(PrimitiveMeshes.box(1, 2, 3)).finish();
    assertThat(box.triangleCount()).isEqualTo(12);
    assertThat(box.vertexCount()).isEqualTo(24); // 8 corners with three normals each
    assertThat(volume(box)).isCloseTo(6, within(1e-6));
  }

  @Test
  void aSphereIsSmoothAndItsNormalsPointOutwards() {
    MeshData sphere = new MeshPreparation(PrimitiveMeshes.sphere(2)).finish();
    assertThat(volume(sphere)).isCloseTo(4 / 3.0 * Math.PI * 8, within(1.0));
    assertThat(sphere.vertexCount()).isEqualTo(32 * 15 + 2); // every point once
    for (int i = 0; i < sphere.points().length; i += 3) {
      double along = 0;
      for (int k = 0; k < 3; k++) {
        along += sphere.points()[i + k] * sphere.normals()[i + k] / 2;
      }
      assertThat(along).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void aCylinderIsRoundWithFlatEnds() {
    MeshData cylinder = new MeshPreparation(PrimitiveMeshes.cylinder(1, 4)).finish();
    assertThat(volume(cylinder)).isCloseTo(4 * Math.PI, within(0.2));
    assertThat(cylinder.vertexCount()).isEqualTo(2 * (32 + 32 + 1));
  }

  @Test
  void trianglesWithoutAnAreaAreDropped() {
    float[] corners = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0};
    assertThat(new MeshPreparation(corners).triangles()).isEqualTo(1);
  }

  @Test
  void reducingKeepsTheShape() {
    MeshPreparation mesh = new MeshPreparation(PrimitiveMeshes.sphere(0.05));
    int before = mesh.triangles();
    mesh.reduce(0.003);
    MeshData reduced = mesh.finish();
    assertThat(reduced.triangleCount()).isLessThan(before / 2);
    assertThat(volume(reduced)).isCloseTo(4 / 3.0 * Math.PI * 1.25e-4, within(4e-5));
    for (int i = 0; i < reduced.points().length; i += 3) {
      double radius =
          Math.hypot(
              Math.hypot(reduced.points()[i], reduced.points()[i + 1]), reduced.points()[i + 2]);
      assertThat(radius).isCloseTo(0.05, within(0.003));
    }
  }

  @Test
  void aFlatPlateShrinksToFewTrianglesAndKeepsItsBorder() {
    int n = 20;
    float[] corners = new float[18 * n * n];
    int at = 0;
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < n; y++) {
        int[] square = {x, y, x + 1, y, x + 1, y + 1, x, y, x + 1, y + 1, x, y + 1};
        for (int i = 0; i < 12; i += 2) {
          corners[at++] = square[i];
          corners[at++] = square[i + 1];
          corners[at++] = 0;
        }
      }
    }
    MeshPreparation plate = new MeshPreparation(corners);
    plate.reduce(1e-4);
    assertThat(plate.triangles()).isLessThan(30);
    MeshData mesh = plate.finish();
    double area = 0;
    for (int t = 0; t < mesh.triangles().length; t += 3) {
      area += areaAboveZero(mesh, t);
    }
    assertThat(area).isCloseTo(n * n, within(1e-3));
  }

  @Test
  void reducingTwiceWithTheSameErrorChangesNothing() {
    MeshPreparation mesh = new MeshPreparation(PrimitiveMeshes.sphere(0.05));
    mesh.reduce(0.0003);
    int once = mesh.triangles();
    mesh.reduce(0.0003);
    assertThat(mesh.triangles()).isEqualTo(once);
  }

  private static double areaAboveZero(MeshData mesh, int t) {
    float[] p = mesh.points();
    int a = 3 * mesh.triangles()[t];
    int b = 3 * mesh.triangles()[t + 1];
    int c = 3 * mesh.triangles()[t + 2];
    return ((p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1])) / 2;
  }

  private static double volume(MeshData mesh) {
    float[] p = mesh.points();
    double sum = 0;
    for (int t = 0; t < mesh.triangles().length; t += 3) {
      int a = 3 * mesh.triangles()[t];
      int b = 3 * mesh.triangles()[t + 1];
      int c = 3 * mesh.triangles()[t + 2];
      sum +=
          p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1])
              + p[a + 1] * (p[b + 2] * p[c] - p[b] * p[c + 2])
              + p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]);
    }
    return sum / 6;
  }
}
