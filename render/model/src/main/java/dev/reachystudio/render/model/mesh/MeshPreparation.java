package dev.reachystudio.render.model.mesh;

/**
 * A mesh on its way from triangles to something drawable: joined once, reduced step by step, given
 * normals at the end. Not safe for several threads; different objects are independent.
 */
public final class MeshPreparation {

  /** Edges that bend more than this are drawn sharp. */
  public static final double CREASE_RAD = Math.toRadians(38);

  private final int sourceTriangles;
  private final MeshDecimation decimation;

  /**
   * @param corners nine numbers per triangle, metres
   */
  public MeshPreparation(float[] corners) {
    this.sourceTriangles = corners.length / 9;
    this.decimation = new MeshDecimation(IndexedMesh.ofCorners(corners));
  }

  /** Triangles as they came. */
  public int sourceTriangles() {
    return sourceTriangles;
  }

  /** Triangles now. */
  public int triangles() {
    return decimation.triangleCount();
  }

  /**
   * Takes triangles away as long as no surface moves by more than about this; may be called again
   * with a larger number.
   *
   * @param errorM metres
   */
  public void reduce(double errorM) {
    decimation.reduce(errorM);
  }

  /** The mesh as it is now, with normals. */
  public MeshData finish() {
    return CreaseNormals.of(decimation.mesh(), CREASE_RAD);
  }
}
