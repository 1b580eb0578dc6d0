package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/** Surfaces of a loaded model. The owner of the physics only. */
public final class MeshView {

  private final NativeWorld world;
  private final MemorySegment firstVertex;
  private final MemorySegment vertexCount;
  private final MemorySegment firstFace;
  private final MemorySegment faceCount;
  private final MemorySegment vertices;
  private final MemorySegment faces;

  MeshView(NativeWorld world) throws MujocoException {
    this.world = world;
    int meshes = world.count(Layout.Model.NMESH);
    firstVertex = world.ofModel(Layout.Model.MESH_VERTADR, meshes, Integer.BYTES);
    vertexCount = world.ofModel(Layout.Model.MESH_VERTNUM, meshes, Integer.BYTES);
    firstFace = world.ofModel(Layout.Model.MESH_FACEADR, meshes, Integer.BYTES);
    faceCount = world.ofModel(Layout.Model.MESH_FACENUM, meshes, Integer.BYTES);
    vertices =
        world.ofModel(
            Layout.Model.MESH_VERT, world.count(Layout.Model.NMESHVERT) * 3L, Float.BYTES);
    faces =
        world.ofModel(
            Layout.Model.MESH_FACE, world.count(Layout.Model.NMESHFACE) * 3L, Integer.BYTES);
  }

  /** x, y, z of each vertex, metres, in the frame of its geom. */
  public float[] verticesM(int mesh) {
    world.require();
    long start = firstVertex.getAtIndex(JAVA_INT, mesh) * 3L * Float.BYTES;
    long bytes = vertexCount.getAtIndex(JAVA_INT, mesh) * 3L * Float.BYTES;
    return vertices.asSlice(start, bytes).toArray(JAVA_FLOAT);
  }

  /** Three vertex numbers a triangle, counterclockwise from outside. */
  public int[] triangles(int mesh) {
    world.require();
    long start = firstFace.getAtIndex(JAVA_INT, mesh) * 3L * Integer.BYTES;
    long bytes = faceCount.getAtIndex(JAVA_INT, mesh) * 3L * Integer.BYTES;
    return faces.asSlice(start, bytes).toArray(JAVA_INT);
  }
}
