package dev.reachystudio.render.camera;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import dev.reachystudio.render.model.mesh.MeshData;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.function.DoubleFunction;

/** Meshes as jMonkeyEngine has them. */
final class EyeMeshes {

  /** How far the ground and the sky reach, metres. */
  static final float HORIZON_M = 25;

  /** Rings of the ground, metres: finer where its colour changes. */
  private static final float[] GROUND_RINGS_M = {0, 0.5f, 1, 2, 3.5f, 6, 10, 16, HORIZON_M};

  /** Two tiles of 20 cm. */
  private static final float TILES_M = 0.4f;

  private static final int SIDES = 48;
  private static final int SKY_RINGS = 24;

  private EyeMeshes() {}

  static Mesh of(MeshData data) {
    return finished(data.points(), data.normals(), data.triangles());
  }

  /**
   * A disc around the origin, seen from above, with a picture of {@value #TILES_M} m edge laid out
   * on it.
   *
   * @param colour colour of a point by its distance, metres
   */
  static Mesh ground(DoubleFunction<ColorRGBA> colour) {
    int rings = GROUND_RINGS_M.length;
    float[] points = new float[3 * rings * SIDES];
    float[] normals = new float[points.length];
    float[] texture = new float[2 * rings * SIDES];
    float[] colours = new float[4 * rings * SIDES];
    for (int ring = 0; ring < rings; ring++) {
      for (int side = 0; side < SIDES; side++) {
        int vertex = ring * SIDES + side;
        double angle = 2 * Math.PI * side / SIDES;
        points[3 * vertex] = (float) (GROUND_RINGS_M[ring] * Math.cos(angle));
        points[3 * vertex + 1] = (float) (GROUND_RINGS_M[ring] * Math.sin(angle));
        normals[3 * vertex + 2] = 1;
        texture[2 * vertex] = points[3 * vertex] / TILES_M;
        texture[2 * vertex + 1] = points[3 * vertex + 1] / TILES_M;
        put(colour.apply(GROUND_RINGS_M[ring]), colours, vertex);
      }
    }
    Mesh mesh = finished(points, normals, rings(rings));
    mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, texture);
    mesh.setBuffer(VertexBuffer.Type.Color, 4, colours);
    return mesh;
  }

  /**
   * A ball around everything, seen from inside.
   *
   * @param colour colour of a point by its elevation, radians
   */
  static Mesh sky(DoubleFunction<ColorRGBA> colour) {
    int rings = SKY_RINGS + 1;
    float[] points = new float[3 * rings * SIDES];
    float[] colours = new float[4 * rings * SIDES];
    for (int ring = 0; ring < rings; ring++) {
      double elevation = Math.PI * ((double) ring / SKY_RINGS - 0.5);
      for (int side = 0; side < SIDES; side++) {
        int vertex = ring * SIDES + side;
        double angle = 2 * Math.PI * side / SIDES;
        points[3 * vertex] = (float) (HORIZON_M * Math.cos(elevation) * Math.cos(angle));
        points[3 * vertex + 1] = (float) (HORIZON_M * Math.cos(elevation) * Math.sin(angle));
        points[3 * vertex + 2] = (float) (HORIZON_M * Math.sin(elevation));
        put(colour.apply(elevation), colours, vertex);
      }
    }
    Mesh mesh = finished(points, new float[points.length], rings(rings));
    mesh.setBuffer(VertexBuffer.Type.Color, 4, colours);
    return mesh;
  }

  private static void put(ColorRGBA colour, float[] colours, int vertex) {
    colours[4 * vertex] = colour.r;
    colours[4 * vertex + 1] = colour.g;
    colours[4 * vertex + 2] = colour.b;
    colours[4 * vertex + 3] = colour.a;
  }

  /** Triangles between rings of {@link #SIDES} vertices each. */
  private static int[] rings(int rings) {
    int[] triangles = new int[6 * (rings - 1) * SIDES];
    int at = 0;
    for (int ring = 0; ring + 1 < rings; ring++) {
      for (int side = 0; side < SIDES; side++) {
        int a = ring * SIDES + side;
        int b = ring * SIDES + (side + 1) % SIDES;
        for (int vertex : new int[] {a, a + SIDES, b + SIDES, a, b + SIDES, b}) {
          triangles[at++] = vertex;
        }
      }
    }
    return triangles;
  }

  /**
   * A rectangle of pixels that is pulled into another shape.
   *
   * @param points x, y of each vertex, pixels
   * @param texture where each vertex is in the texture, 0…1
   * @param across vertices a row
   */
  static Mesh warped(FloatBuffer points, FloatBuffer texture, int across) {
    int down = points.capacity() / 2 / across;
    IntBuffer triangles = IntBuffer.allocate(6 * (across - 1) * (down - 1));
    for (int row = 0; row + 1 < down; row++) {
      for (int column = 0; column + 1 < across; column++) {
        int a = row * across + column;
        triangles.put(a).put(a + 1).put(a + 1 + across).put(a).put(a + 1 + across).put(a + across);
      }
    }
    float[] flat = new float[3 * across * down];
    for (int vertex = 0; vertex < across * down; vertex++) {
      flat[3 * vertex] = points.get(2 * vertex);
      flat[3 * vertex + 1] = points.get(2 * vertex + 1);
    }
    Mesh mesh = finished(flat, new float[flat.length], triangles.array());
    mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, texture.array());
    return mesh;
  }

  private static Mesh finished(float[] points, float[] normals, int[] triangles) {
    Mesh mesh = new Mesh();
    mesh.setBuffer(VertexBuffer.Type.Position, 3, points);
    mesh.setBuffer(VertexBuffer.Type.Normal, 3, normals);
    mesh.setBuffer(VertexBuffer.Type.Index, 3, triangles);
    mesh.setStatic();
    mesh.updateBound();
    return mesh;
  }
}
