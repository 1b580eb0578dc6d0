package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A loaded model and its state. Owned by one thread at a time; every index is checked before native
 * memory is touched.
 */
public final class Physics implements AutoCloseable {

  private static final int ERROR_BYTES = 1000;

  /** Kinds of named things, {@code mjtObj}. */
  private static final int JOINT = 3;

  private static final int ACTUATOR = 19;

  private final MujocoLibrary library;
  private final MemorySegment model;
  private final MemorySegment data;
  private final int positions;
  private final int velocities;
  private final int actuators;
  private final int joints;
  private final MemorySegment qpos;
  private final MemorySegment qvel;
  private final MemorySegment ctrl;
  private final MemorySegment actuatorForce;
  private boolean closed;

  private Physics(MujocoLibrary library, MemorySegment model, MemorySegment data) {
    this.library = library;
    this.model = model.reinterpret(Layout.MODEL_SIZE);
    this.data = data.reinterpret(Layout.DATA_SIZE);
    positions = this.model.get(JAVA_INT, Layout.NQ);
    velocities = this.model.get(JAVA_INT, Layout.NV);
    actuators = this.model.get(JAVA_INT, Layout.NU);
    joints = this.model.get(JAVA_INT, Layout.NJNT);
    qpos = doubles(this.data, Layout.QPOS, positions);
    qvel = doubles(this.data, Layout.QVEL, velocities);
    ctrl = doubles(this.data, Layout.CTRL, actuators);
    actuatorForce = doubles(this.data, Layout.ACTUATOR_FORCE, actuators);
  }

  /**
   * Reads a model and makes its first state.
   *
   * @param library MuJoCo
   * @param file a model in MuJoCo's XML format
   * @throws MujocoException with MuJoCo's own message if it has errors
   */
  public static Physics load(MujocoLibrary library, Path file) throws MujocoException {
    if (!Files.isRegularFile(file)) {
      throw new MujocoException("There is no model at " + file + ".");
    }
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment error = scratch.allocate(ERROR_BYTES);
      MemorySegment model =
          (MemorySegment)
              library.loadXml.invokeExact(
                  scratch.allocateFrom(file.toString()), MemorySegment.NULL, error, ERROR_BYTES);
      if (model.address() == 0) {
        throw new MujocoException(file + ": " + error.getString(0));
      }
      MemorySegment data = (MemorySegment) library.makeData.invokeExact(model);
      if (data.address() == 0) {
        library.deleteModel.invokeExact(model);
        throw new MujocoException(file + " needs more memory than there is.");
      }
      return new Physics(library, model, data);
    } catch (MujocoException e) {
      throw e;
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** One step of the physics. */
  public void step() {
    requireOpen();
    try {
      library.step.invokeExact(model, data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** Works out everything that follows from positions, without a step. */
  public void forward() {
    requireOpen();
    try {
      library.forward.invokeExact(model, data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** Back to the model's first state. */
  public void reset() {
    requireOpen();
    try {
      library.resetData.invokeExact(model, data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** Seconds a step takes. */
  public double stepS() {
    requireOpen();
    return model.get(JAVA_DOUBLE, Layout.TIMESTEP);
  }

  /** Simulated time, seconds. */
  public double timeS() {
    requireOpen();
    return data.get(JAVA_DOUBLE, Layout.TIME);
  }

  /**
   * Where a joint's first number is among the positions.
   *
   * @throws MujocoException if the model has no such joint
   */
  public int positionIndex(String joint) throws MujocoException {
    return jointAddress(joint, Layout.JNT_QPOSADR);
  }

  /**
   * Where a joint's first number is among the velocities.
   *
   * @throws MujocoException if the model has no such joint
   */
  public int velocityIndex(String joint) throws MujocoException {
    return jointAddress(joint, Layout.JNT_DOFADR);
  }

  /**
   * Where an actuator's number is among the controls.
   *
   * @throws MujocoException if the model has no such actuator
   */
  public int actuatorIndex(String actuator) throws MujocoException {
    return id(ACTUATOR, "actuator", actuator);
  }

  /** A position: metres, radians or a part of a quaternion. */
  public double position(int index) {
    requireOpen();
    return qpos.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets a position; {@link #forward} works out what follows. */
  public void setPosition(int index, double value) {
    requireOpen();
    qpos.setAtIndex(JAVA_DOUBLE, index, value);
  }

  /** A velocity, metres or radians per second. */
  public double velocity(int index) {
    requireOpen();
    return qvel.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets what an actuator is told. */
  public void setControl(int index, double value) {
    requireOpen();
    ctrl.setAtIndex(JAVA_DOUBLE, index, value);
  }

  /** What an actuator gave in the last step, newton metres. */
  public double actuatorForce(int index) {
    requireOpen();
    return actuatorForce.getAtIndex(JAVA_DOUBLE, index);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      library.deleteData.invokeExact(data);
      library.deleteModel.invokeExact(model);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  private int jointAddress(String joint, long table) throws MujocoException {
    int id = id(JOINT, "joint", joint);
    return model
        .get(ADDRESS, table)
        .reinterpret((long) joints * Integer.BYTES)
        .getAtIndex(JAVA_INT, id);
  }

  private int id(int kind, String kindName, String name) throws MujocoException {
    requireOpen();
    try (Arena scratch = Arena.ofConfined()) {
      int id = (int) library.nameToId.invokeExact(model, kind, scratch.allocateFrom(name));
      if (id < 0) {
        throw new MujocoException("The model has no " + kindName + " named " + name + ".");
      }
      return id;
    } catch (MujocoException e) {
      throw e;
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  private static MemorySegment doubles(MemorySegment structure, long field, int count) {
    return structure.get(ADDRESS, field).reinterpret((long) count * Double.BYTES);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the physics is closed");
    }
  }
}
