package dev.reachystudio.render.model.scene;

import dev.reachystudio.protocol.value.Pose;
import dev.reachystudio.render.model.mesh.MeshData;
import java.util.Arrays;

/** Collects moved copies of meshes into one. */
final class MeshMerger {

  private float[] points = new float[3 * 1024];
  private float[] normals = new float[3 * 1024];
  private int[] triangles = new int[3 * 1024];
  private int pointsSize;
  private int trianglesSize;

  void add(MeshData mesh, VisualInstance at) {
    int firstVertex = pointsSize / 3;
    points = grown(points, pointsSize + mesh.points().length);
    normals = grown(normals, pointsSize + mesh.points().length);
    for (int i = 0; i < mesh.points().length; i += 3) {
      addVertex(mesh, i, at);
    }
    int[] source = mesh.triangles();
    if (trianglesSize + source.length > triangles.length) {
      triangles = Arrays.copyOf(triangles, 2 * (trianglesSize + source.length));
    }
    int flip = at.mirrored() ? 1 : 0;
    for (int t = 0; t < source.length; t += 3) {
      triangles[trianglesSize++] = firstVertex + source[t];
      triangles[trianglesSize++] = firstVertex + source[t + 1 + flip];
      triangles[trianglesSize++] = firstVertex + source[t + 2 - flip];
    }
  }

  private void addVertex(MeshData mesh, int i, VisualInstance at) {
    Pose pose = at.linkFromVisual();
    double x = mesh.points()[i] * at.scaleX();
    double y = mesh.points()[i + 1] * at.scaleY();
    double z = mesh.points()[i + 2] * at.scaleZ();
    points[pointsSize] = (float) (pose.r00() * x + pose.r01() * y + pose.r02() * z + pose.xM());
    points[pointsSize + 1] = (float) (pose.r10() * x + pose.r11() * y + pose.r12() * z + pose.yM());
    points[pointsSize + 2] = (float) (pose.r20() * x + pose.r21() * y + pose.r22() * z + pose.zM());
    double nx = mesh.normals()[i] / at.scaleX();
    double ny = mesh.normals()[i + 1] / at.scaleY();
    double nz = mesh.normals()[i + 2] / at.scaleZ();
    double scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
    normals[pointsSize] = (float) ((pose.r00() * nx + pose.r01() * ny + pose.r02() * nz) * scale);
    normals[pointsSize + 1] =
        (float) ((pose.r10() * nx + pose.r11() * ny + pose.r12() * nz) * scale);
    normals[pointsSize + 2] =
        (float) ((pose.r20() * nx + pose.r21() * ny + pose.r22() * nz) * scale);
    pointsSize += 3;
  }

  MeshData merged() {
    return new MeshData(
        Arrays.copyOf(points, pointsSize),
        Arrays.copyOf(normals, pointsSize),
        Arrays.copyOf(triangles, trianglesSize));
  }

  private static float[] grown(float[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, 2 * size);
  }
}
