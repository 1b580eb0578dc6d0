package dev.reachystudio.render.model.mesh;

/**
 * A triangle mesh ready to draw: every vertex has a place and a normal, and triangles share them.
 * The arrays are handed out as they are, without copies, and must not be changed.
 */
public final class MeshData {

  private final float[] points;
  private final float[] normals;
  private final int[] triangles;

  /**
   * @param points x, y, z of each vertex, metres
   * @param normals unit normal of each vertex, x, y, z; as long as {@code points}
   * @param triangles three vertex numbers each, counter-clockwise seen from outside
   */
  public MeshData(float[] points, float[] normals, int[] triangles) {
    if (points.length != normals.length || points.length % 3 != 0 || triangles.length % 3 != 0) {
      throw new IllegalArgumentException(
          "points, normals and triangles do not fit: %d, %d, %d"
              .formatted(points.length, normals.length, triangles.length));
    }
    this.points = points;
    this.normals = normals;
    this.triangles = triangles;
  }

  /** x, y, z of each vertex, metres. */
  public float[] points() {
    return points;
  }

  /** Unit normal of each vertex, x, y, z. */
  public float[] normals() {
    return normals;
  }

  /** Three vertex numbers per triangle. */
  public int[] triangles() {
    return triangles;
  }

  /** Number of vertices. */
  public int vertexCount() {
    return points.length / 3;
  }

  /** Number of triangles. */
  public int triangleCount() {
    return triangles.length / 3;
  }
}
