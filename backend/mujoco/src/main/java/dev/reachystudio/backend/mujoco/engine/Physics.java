package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A loaded model and its state. It belongs to the first thread that calls it, until that one hands
 * it over; other threads are refused. Every index is checked before native memory is touched, and
 * numbers that are not finite are refused. After {@link #close} every call is refused.
 *
 * <p>MuJoCo can meet an error from which it does not come back: call everything here inside {@link
 * MujocoLibrary#listening}, on a thread that may be lost.
 */
public final class Physics implements AutoCloseable {

  /** MuJoCo calls a number bad beyond this ({@code mjMAXVAL}), and starts over. */
  static final double LARGEST = 1e10;

  private static final int ERROR_BYTES = 1000;

  /** Where counters of bad positions, velocities and accelerations are among its warnings. */
  private static final int BAD_POSITION = 4;

  private static final int BAD_ACCELERATION = 6;

  private final NativeWorld world;
  private final MemorySegment qpos;
  private final MemorySegment qvel;
  private final MemorySegment ctrl;
  private final MemorySegment actuatorForce;
  private final ModelView model;
  private final Poses poses;
  private final Forces forces;
  private final Contacts contacts;
  private final JointFriction friction;

  private Physics(NativeWorld world) throws MujocoException {
    this.world = world;
    int velocities = world.count(Layout.Model.NV);
    int actuators = world.count(Layout.Model.NU);
    qpos = world.ofData(Layout.Data.QPOS, world.count(Layout.Model.NQ), Double.BYTES);
    qvel = world.ofData(Layout.Data.QVEL, velocities, Double.BYTES);
    ctrl = world.ofData(Layout.Data.CTRL, actuators, Double.BYTES);
    actuatorForce = world.ofData(Layout.Data.ACTUATOR_FORCE, actuators, Double.BYTES);
    model = new ModelView(world);
    poses = new Poses(world);
    forces = new Forces(world);
    contacts = new Contacts(world);
    friction = new JointFriction(world);
  }

  /**
   * Reads a model and makes its first state, on a thread of its own; waits for it.
   *
   * @param library MuJoCo
   * @param file a model in MuJoCo's XML format
   * @throws MujocoException with MuJoCo's own message if it has errors
   */
  public static Physics load(MujocoLibrary library, Path file) throws MujocoException {
    if (!Files.isRegularFile(file)) {
      throw new MujocoException("There is no model at " + file + ".");
    }
    return ModelLoading.load(library, file);
  }

  /** Reads a model on this thread. */
  static Physics read(MujocoLibrary library, Path file) throws MujocoException {
    NativeWorld world = world(library, file);
    try {
      Physics physics = new Physics(world);
      world.handOver();
      return physics;
    } catch (MujocoException e) {
      world.close();
      throw e;
    }
  }

  private static NativeWorld world(MujocoLibrary library, Path file) throws MujocoException {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment error = scratch.allocate(ERROR_BYTES);
      MemorySegment model =
          (MemorySegment)
              library.loadXml.invokeExact(
                  scratch.allocateFrom(file.toString()), MemorySegment.NULL, error, ERROR_BYTES);
      if (model.address() == 0) {
        throw new MujocoException(file + ": " + error.getString(0).strip());
      }
      MemorySegment data = (MemorySegment) library.makeData.invokeExact(model);
      if (data.address() == 0) {
        library.deleteModel.invokeExact(model);
        throw new MujocoException(file + " needs more memory than there is.");
      }
      return new NativeWorld(library, model, data);
    } catch (MujocoException e) {
      throw e;
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** One step of the physics. */
  public void step() {
    world.require();
    try {
      world.library().step.invokeExact(world.model, world.data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /**
   * Works out everything that follows from positions and velocities, without a step.
   *
   * @throws IllegalStateException if some of them are no numbers: {@link #reset} first
   */
  public void forward() {
    if (!isFinite()) {
      throw new IllegalStateException("positions or velocities are not finite: reset first");
    }
    try {
      world.library().forward.invokeExact(world.model, world.data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** Back to the model's first state; nothing is pushed, pulled or told any more. */
  public void reset() {
    world.require();
    try {
      world.library().resetData.invokeExact(world.model, world.data);
    } catch (Throwable e) {
      throw MujocoLibrary.failed(e);
    }
  }

  /** The next thread that calls owns the physics. */
  public void handOver() {
    world.handOver();
  }

  /** Names and numbers of the model. */
  public ModelView model() {
    return model;
  }

  /** Where bodies and sites are. */
  public Poses poses() {
    return poses;
  }

  /** What pushes from outside, and the gains of actuators. */
  public Forces forces() {
    return forces;
  }

  /** What touches. */
  public Contacts contacts() {
    return contacts;
  }

  /** How hard joints are to turn. */
  public JointFriction friction() {
    return friction;
  }

  /** Keeps how everything is now. */
  public SavedState save() {
    return new SavedState(world);
  }

  /** Seconds a step takes. */
  public double stepS() {
    world.require();
    return world.model.get(JAVA_DOUBLE, Layout.Model.TIMESTEP);
  }

  /** Sets how long a step takes, seconds. */
  public void setStepS(double stepS) {
    world.require();
    if (!(stepS > 0 && stepS <= 1)) {
      throw new IllegalArgumentException(
          "a step takes more than 0 s and at most 1 s, not " + stepS);
    }
    world.model.set(JAVA_DOUBLE, Layout.Model.TIMESTEP, stepS);
  }

  /** Simulated time, seconds. */
  public double timeS() {
    world.require();
    return world.data.get(JAVA_DOUBLE, Layout.Data.TIME);
  }

  /**
   * How often since the last reset MuJoCo met positions, velocities or accelerations that were no
   * numbers, or beyond 1e10, and went back to the first state by itself.
   */
  public int badNumbers() {
    world.require();
    int sum = 0;
    for (int i = BAD_POSITION; i <= BAD_ACCELERATION; i++) {
      sum +=
          world.data.get(
              JAVA_INT, Layout.Data.WARNING + i * Layout.Warned.SIZE + Layout.Warned.NUMBER);
    }
    return sum;
  }

  /** Whether all positions and velocities are numbers that MuJoCo can go on with. */
  public boolean isFinite() {
    world.require();
    return isFinite(qpos) && isFinite(qvel);
  }

  /**
   * Where a joint's first number is among the positions.
   *
   * @throws MujocoException if the model has no such joint
   */
  public int positionIndex(String joint) throws MujocoException {
    return model.jointPositionIndex(model.id(ModelObject.JOINT, joint));
  }

  /**
   * Where a joint's first number is among the velocities.
   *
   * @throws MujocoException if the model has no such joint
   */
  public int velocityIndex(String joint) throws MujocoException {
    return model.jointVelocityIndex(model.id(ModelObject.JOINT, joint));
  }

  /**
   * Where an actuator's number is among the controls.
   *
   * @throws MujocoException if the model has no such actuator
   */
  public int actuatorIndex(String actuator) throws MujocoException {
    return model.id(ModelObject.ACTUATOR, actuator);
  }

  /** How many positions there are. */
  public int positions() {
    return (int) (qpos.byteSize() / Double.BYTES);
  }

  /** How many velocities there are. */
  public int velocities() {
    return (int) (qvel.byteSize() / Double.BYTES);
  }

  /** How many actuators there are. */
  public int actuators() {
    return (int) (ctrl.byteSize() / Double.BYTES);
  }

  /** A position: metres, radians or a part of a quaternion. */
  public double position(int index) {
    world.require();
    return qpos.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets a position; {@link #forward} works out what follows. */
  public void setPosition(int index, double value) {
    world.require();
    qpos.setAtIndex(JAVA_DOUBLE, index, checked("position", value));
  }

  /** A velocity, metres or radians per second. */
  public double velocity(int index) {
    world.require();
    return qvel.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets a velocity, metres or radians per second. */
  public void setVelocity(int index, double value) {
    world.require();
    qvel.setAtIndex(JAVA_DOUBLE, index, checked("velocity", value));
  }

  /** What an actuator is told. */
  public double control(int index) {
    world.require();
    return ctrl.getAtIndex(JAVA_DOUBLE, index);
  }

  /** Sets what an actuator is told. */
  public void setControl(int index, double value) {
    world.require();
    ctrl.setAtIndex(JAVA_DOUBLE, index, checked("control", value));
  }

  /** What an actuator gave in the last step, newton metres. */
  public double actuatorForce(int index) {
    world.require();
    return actuatorForce.getAtIndex(JAVA_DOUBLE, index);
  }

  /**
   * @throws IllegalStateException if the physics belongs to another thread
   */
  @Override
  public void close() {
    world.close();
  }

  /** Refuses what MuJoCo would call a bad number. */
  static double checked(String what, double value) {
    if (Math.abs(value) <= LARGEST) {
      return value;
    }
    throw new IllegalArgumentException(what + " " + value + " is no number to calculate with");
  }

  private static boolean isFinite(MemorySegment numbers) {
    long count = numbers.byteSize() / Double.BYTES;
    for (long i = 0; i < count; i++) {
      if (!(Math.abs(numbers.getAtIndex(JAVA_DOUBLE, i)) <= LARGEST)) {
        return false;
      }
    }
    return true;
  }
}
