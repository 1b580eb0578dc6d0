package dev.reachystudio.render.view;

import dev.reachystudio.render.model.mesh.MeshData;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;

/** Turns our meshes into those of JavaFX. */
final class MeshNodes {

  private static final int NUMBERS_PER_CORNER = 3;

  private MeshNodes() {}

  /** The same mesh in millimetres, with its own normals and without texture. */
  static TriangleMesh triangleMesh(MeshData mesh) {
    float[] pointsMm = new float[mesh.points().length];
    for (int i = 0; i < pointsMm.length; i++) {
      pointsMm[i] = (float) (mesh.points()[i] * CameraRig.MM_PER_M);
    }
    int[] corners = mesh.triangles();
    int[] faces = new int[corners.length * NUMBERS_PER_CORNER];
    for (int i = 0; i < corners.length; i++) {
      faces[NUMBERS_PER_CORNER * i] = corners[i];
      faces[NUMBERS_PER_CORNER * i + 1] = corners[i];
    }
    TriangleMesh result = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
    result.getPoints().setAll(pointsMm);
    result.getNormals().setAll(mesh.normals());
    result.getTexCoords().setAll(0, 0);
    result.getFaces().setAll(faces);
    return result;
  }
}
