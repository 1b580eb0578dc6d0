package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/** Shapes of a loaded model. The owner of the physics only. */
public final class GeomView {

  private final NativeWorld world;
  private final MemorySegment type;
  private final MemorySegment contactType;
  private final MemorySegment contactAffinity;
  private final MemorySegment body;
  private final MemorySegment data;
  private final MemorySegment material;
  private final MemorySegment group;
  private final MemorySegment size;
  private final MemorySegment position;
  private final MemorySegment rotation;
  private final MemorySegment colour;
  private final MemorySegment materialColour;

  GeomView(NativeWorld world) throws MujocoException {
    this.world = world;
    int geoms = world.count(Layout.Model.NGEOM);
    int materials = world.count(Layout.Model.NMAT);
    type = world.ofModel(Layout.Model.GEOM_TYPE, geoms, Integer.BYTES);
    contactType = world.ofModel(Layout.Model.GEOM_CONTYPE, geoms, Integer.BYTES);
    contactAffinity = world.ofModel(Layout.Model.GEOM_CONAFFINITY, geoms, Integer.BYTES);
    body = world.ofModel(Layout.Model.GEOM_BODYID, geoms, Integer.BYTES);
    data = world.ofModel(Layout.Model.GEOM_DATAID, geoms, Integer.BYTES);
    material = world.ofModel(Layout.Model.GEOM_MATID, geoms, Integer.BYTES);
    group = world.ofModel(Layout.Model.GEOM_GROUP, geoms, Integer.BYTES);
    size = world.ofModel(Layout.Model.GEOM_SIZE, geoms * 3L, Double.BYTES);
    position = world.ofModel(Layout.Model.GEOM_POS, geoms * 3L, Double.BYTES);
    rotation = world.ofModel(Layout.Model.GEOM_QUAT, geoms * 4L, Double.BYTES);
    colour = world.ofModel(Layout.Model.GEOM_RGBA, geoms * 4L, Float.BYTES);
    materialColour = world.ofModel(Layout.Model.MAT_RGBA, materials * 4L, Float.BYTES);
  }

  /** What shape it has. */
  public GeomKind kind(int geom) {
    return GeomKind.of(number(type, geom));
  }

  /** The body it belongs to. */
  public int body(int geom) {
    return number(body, geom);
  }

  /** The mesh of a {@link GeomKind#MESH}; -1 for others. */
  public int mesh(int geom) {
    return number(data, geom);
  }

  /** The group it is shown with; models use it to tell what is seen from what touches. */
  public int group(int geom) {
    return number(group, geom);
  }

  /** Whether anything can touch it. */
  public boolean touches(int geom) {
    return number(contactType, geom) != 0 || number(contactAffinity, geom) != 0;
  }

  /**
   * Its size, as MuJoCo gives it for its kind.
   *
   * @param sizeM receives three numbers, metres
   */
  public void size(int geom, double[] sizeM) {
    copy(size, geom, 3, sizeM, 0);
  }

  /**
   * Where it is on its body.
   *
   * @param bodyFromGeom receives x, y, z in metres and the quaternion w, x, y, z
   */
  public void pose(int geom, double[] bodyFromGeom) {
    copy(position, geom, 3, bodyFromGeom, 0);
    copy(rotation, geom, 4, bodyFromGeom, 3);
  }

  /**
   * Its colour; that of its material if it has one.
   *
   * @param rgba receives four numbers, 0…1
   */
  public void colour(int geom, float[] rgba) {
    int of = number(material, geom);
    MemorySegment from = of < 0 ? colour : materialColour;
    long start = (of < 0 ? geom : of) * 4L;
    for (int i = 0; i < 4; i++) {
      rgba[i] = from.getAtIndex(JAVA_FLOAT, start + i);
    }
  }

  private int number(MemorySegment numbers, int geom) {
    world.require();
    return numbers.getAtIndex(JAVA_INT, geom);
  }

  private void copy(MemorySegment from, int geom, int count, double[] to, int offset) {
    world.require();
    for (int i = 0; i < count; i++) {
      to[offset + i] = from.getAtIndex(JAVA_DOUBLE, (long) geom * count + i);
    }
  }
}
