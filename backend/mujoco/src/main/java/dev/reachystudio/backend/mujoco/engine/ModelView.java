package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Names, joints and bodies of a loaded model; its shapes are {@link #geoms}. The owner of the
 * physics only.
 */
public final class ModelView {

  private static final int LONGEST_NAME_BYTES = 4096;

  private final NativeWorld world;
  private final GeomView geoms;
  private final MeshView meshes;
  private final MemorySegment bodyParent;
  private final MemorySegment bodyWeld;
  private final MemorySegment bodyMass;
  private final MemorySegment jointType;
  private final MemorySegment jointPosition;
  private final MemorySegment jointVelocity;
  private final MemorySegment jointBody;

  ModelView(NativeWorld world) throws MujocoException {
    this.world = world;
    geoms = new GeomView(world);
    meshes = new MeshView(world);
    int bodies = world.count(Layout.Model.NBODY);
    int joints = world.count(Layout.Model.NJNT);
    bodyParent = world.ofModel(Layout.Model.BODY_PARENTID, bodies, Integer.BYTES);
    bodyWeld = world.ofModel(Layout.Model.BODY_WELDID, bodies, Integer.BYTES);
    bodyMass = world.ofModel(Layout.Model.BODY_MASS, bodies, Double.BYTES);
    jointType = world.ofModel(Layout.Model.JNT_TYPE, joints, Integer.BYTES);
    jointPosition = world.ofModel(Layout.Model.JNT_QPOSADR, joints, Integer.BYTES);
    jointVelocity = world.ofModel(Layout.Model.JNT_DOFADR, joints, Integer.BYTES);
    jointBody = world.ofModel(Layout.Model.JNT_BODYID, joints, Integer.BYTES);
  }

  /** Shapes. */
  public GeomView geoms() {
    return geoms;
  }

  /** Surfaces that shapes refer to. */
  public MeshView meshes() {
    return meshes;
  }

  /** How many there are of a kind. */
  public int count(ModelObject kind) {
    world.require();
    return world.model.get(JAVA_INT, kind.countField);
  }

  /**
   * The number of a named thing.
   *
   * @throws MujocoException if the model has none of that name
   */
  public int id(ModelObject kind, String name) throws MujocoException {
    world.require();
    int id;
    try (Arena scratch = Arena.ofConfined()) {
      id =
          (int)
              world
                  .library()
                  .nameToId
                  .invokeExact(world.model, kind.number, scratch.allocateFrom(name));
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
    if (id < 0 || id >= count(kind)) {
      throw new MujocoException("The model has no " + kind.words() + " named " + name + ".");
    }
    return id;
  }

  /** The name of a thing; empty if it has none. */
  public String name(ModelObject kind, int id) {
    if (id < 0 || id >= count(kind)) {
      throw new IndexOutOfBoundsException(kind.words() + " " + id + " of " + count(kind));
    }
    try {
      MemorySegment name =
          (MemorySegment) world.library().idToName.invokeExact(world.model, kind.number, id);
      return name.address() == 0 ? "" : name.reinterpret(LONGEST_NAME_BYTES).getString(0);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** The body that a body hangs on; the world, 0, hangs on itself. */
  public int parent(int body) {
    return number(bodyParent, body);
  }

  /** The nearest body up the tree that can move against its parent; 0 if nothing moves it. */
  public int weldedTo(int body) {
    return number(bodyWeld, body);
  }

  /** Mass of a body, kilograms. */
  public double massKg(int body) {
    world.require();
    return bodyMass.getAtIndex(JAVA_DOUBLE, body);
  }

  /** Kind of a joint. */
  public JointKind jointKind(int joint) {
    return JointKind.of(number(jointType, joint));
  }

  /** Where a joint's first number is among the positions. */
  public int jointPositionIndex(int joint) {
    return number(jointPosition, joint);
  }

  /** Where a joint's first number is among the velocities. */
  public int jointVelocityIndex(int joint) {
    return number(jointVelocity, joint);
  }

  /** The body that a joint moves. */
  public int jointBody(int joint) {
    return number(jointBody, joint);
  }

  private int number(MemorySegment numbers, int index) {
    world.require();
    return numbers.getAtIndex(JAVA_INT, index);
  }
}
