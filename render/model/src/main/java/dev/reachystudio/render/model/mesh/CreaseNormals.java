package dev.reachystudio.render.model.mesh;

import java.util.Arrays;

/**
 * Gives an indexed mesh its normals: smooth across edges that bend less than a crease angle, sharp
 * across the others. A point on a crease becomes several vertices. A neighbour counts by its area,
 * so that large flat faces stay flat beside their fillets.
 */
final class CreaseNormals {

  /** Normals within about 1° at the same point are one vertex. */
  private static final float SAME_NORMAL_COS = 0.9998f;

  private final IndexedMesh mesh;
  private final float creaseCos;
  private final float[] faceNormals; // length = twice the area
  private final float[] faceUnits;
  private final int[] firstFace; // start of each point's faces in facesOfPoints
  private final int[] facesOfPoints;

  private float[] points;
  private float[] normals;
  private int vertexCount;
  private final float[] sum = new float[3];

  private CreaseNormals(IndexedMesh mesh, double creaseRad) {
    this.mesh = mesh;
    this.creaseCos = (float) Math.cos(creaseRad);
    this.faceNormals = new float[mesh.triangles.length];
    this.faceUnits = new float[mesh.triangles.length];
    this.firstFace = new int[mesh.points.length / 3 + 1];
    this.facesOfPoints = new int[mesh.triangles.length];
    this.points = new float[mesh.points.length + mesh.points.length / 2 + 9];
    this.normals = new float[points.length];
  }

  static MeshData of(IndexedMesh mesh, double creaseRad) {
    CreaseNormals work = new CreaseNormals(mesh, creaseRad);
    work.collectFaces();
    return work.vertices();
  }

  private void collectFaces() {
    int[] triangles = mesh.triangles;
    for (int t = 0; t < triangles.length; t += 3) {
      normalOf(t);
      firstFace[triangles[t] + 1]++;
      firstFace[triangles[t + 1] + 1]++;
      firstFace[triangles[t + 2] + 1]++;
    }
    for (int i = 1; i < firstFace.length; i++) {
      firstFace[i] += firstFace[i - 1];
    }
    int[] next = firstFace.clone();
    for (int t = 0; t < triangles.length; t++) {
      facesOfPoints[next[triangles[t]]++] = t / 3;
    }
  }

  private void normalOf(int t) {
    float[] p = mesh.points;
    int a = 3 * mesh.triangles[t];
    int b = 3 * mesh.triangles[t + 1];
    int c = 3 * mesh.triangles[t + 2];
    double ux = p[b] - p[a];
    double uy = p[b + 1] - p[a + 1];
    double uz = p[b + 2] - p[a + 2];
    double vx = p[c] - p[a];
    double vy = p[c + 1] - p[a + 1];
    double vz = p[c + 2] - p[a + 2];
    double nx = uy * vz - uz * vy;
    double ny = uz * vx - ux * vz;
    double nz = ux * vy - uy * vx;
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double scale = length > 0 ? 1 / length : 0;
    faceNormals[t] = (float) nx;
    faceNormals[t + 1] = (float) ny;
    faceNormals[t + 2] = (float) nz;
    faceUnits[t] = (float) (nx * scale);
    faceUnits[t + 1] = (float) (ny * scale);
    faceUnits[t + 2] = (float) (nz * scale);
  }

  private MeshData vertices() {
    int[] triangles = mesh.triangles;
    int[] out = new int[triangles.length];
    int[] firstVertex = new int[mesh.points.length / 3];
    Arrays.fill(firstVertex, -1);
    int[] nextVertex = new int[triangles.length];
    for (int t = 0; t < triangles.length; t++) {
      int point = triangles[t];
      cornerNormal(point, 3 * (t / 3));
      int vertex = firstVertex[point];
      while (vertex >= 0 && !sameNormal(vertex)) {
        vertex = nextVertex[vertex];
      }
      if (vertex < 0) {
        vertex = add(point);
        nextVertex[vertex] = firstVertex[point];
        firstVertex[point] = vertex;
      }
      out[t] = vertex;
    }
    return new MeshData(
        Arrays.copyOf(points, 3 * vertexCount), Arrays.copyOf(normals, 3 * vertexCount), out);
  }

  private void cornerNormal(int point, int face) {
    float fx = faceUnits[face];
    float fy = faceUnits[face + 1];
    float fz = faceUnits[face + 2];
    float x = 0;
    float y = 0;
    float z = 0;
    for (int i = firstFace[point]; i < firstFace[point + 1]; i++) {
      int other = 3 * facesOfPoints[i];
      float cos = fx * faceUnits[other] + fy * faceUnits[other + 1] + fz * faceUnits[other + 2];
      if (cos >= creaseCos) {
        x += faceNormals[other];
        y += faceNormals[other + 1];
        z += faceNormals[other + 2];
      }
    }
    float length = (float) Math.sqrt(x * x + y * y + z * z);
    if (length > 0) {
      sum[0] = x / length;
      sum[1] = y / length;
      sum[2] = z / length;
    } else { // a sliver whose normal is lost in rounding: any direction serves
      sum[0] = 0;
      sum[1] = 0;
      sum[2] = 1;
    }
  }

  private boolean sameNormal(int vertex) {
    int v = 3 * vertex;
    return normals[v] * sum[0] + normals[v + 1] * sum[1] + normals[v + 2] * sum[2]
        >= SAME_NORMAL_COS;
  }

  private int add(int point) {
    int v = 3 * vertexCount;
    if (v + 3 > points.length) {
      points = Arrays.copyOf(points, 2 * points.length);
      normals = Arrays.copyOf(normals, 2 * normals.length);
    }
    System.arraycopy(mesh.points, 3 * point, points, v, 3);
    System.arraycopy(sum, 0, normals, v, 3);
    return vertexCount++;
  }
}
