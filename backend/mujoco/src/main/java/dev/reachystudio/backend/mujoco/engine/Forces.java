package dev.reachystudio.backend.mujoco.engine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/**
 * What acts on the model from outside: forces on joints and bodies, and the gains of its actuators.
 * The owner of the physics only; forces stay until they are changed or the physics is reset.
 */
public final class Forces {

  private static final int PARAMETERS = Layout.Model.ACTUATOR_PARAMETERS;

  private final NativeWorld world;
  private final MemorySegment applied;
  private final MemorySegment bias;
  private final MemorySegment onBodies;
  private final MemorySegment gains;
  private final MemorySegment biases;
  private final MemorySegment limits;

  Forces(NativeWorld world) throws MujocoException {
    this.world = world;
    int velocities = world.count(Layout.Model.NV);
    int bodies = world.count(Layout.Model.NBODY);
    int actuators = world.count(Layout.Model.NU);
    applied = world.ofData(Layout.Data.QFRC_APPLIED, velocities, Double.BYTES);
    bias = world.ofData(Layout.Data.QFRC_BIAS, velocities, Double.BYTES);
    onBodies = world.ofData(Layout.Data.XFRC_APPLIED, bodies * 6L, Double.BYTES);
    gains =
        world.ofModel(Layout.Model.ACTUATOR_GAINPRM, (long) actuators * PARAMETERS, Double.BYTES);
    biases =
        world.ofModel(Layout.Model.ACTUATOR_BIASPRM, (long) actuators * PARAMETERS, Double.BYTES);
    limits = world.ofModel(Layout.Model.ACTUATOR_FORCERANGE, actuators * 2L, Double.BYTES);
  }

  /** The force asked for on a velocity's axis, newton metres or newtons. */
  public double applied(int velocityIndex) {
    world.require();
    return applied.getAtIndex(JAVA_DOUBLE, velocityIndex);
  }

  /** Asks for a force on a velocity's axis, newton metres or newtons. */
  public void apply(int velocityIndex, double force) {
    world.require();
    applied.setAtIndex(JAVA_DOUBLE, velocityIndex, Physics.checked("force", force));
  }

  /**
   * What gravity and motion itself do on a velocity's axis, with the sign of a force against it.
   */
  public double bias(int velocityIndex) {
    world.require();
    return bias.getAtIndex(JAVA_DOUBLE, velocityIndex);
  }

  /**
   * Pushes a body at its centre of mass, in the world's axes.
   *
   * @param body its number
   * @param forceN three numbers, newtons
   * @param torqueNm three numbers, newton metres
   */
  public void push(int body, double[] forceN, double[] torqueNm) {
    world.require();
    for (int i = 0; i < 3; i++) {
      onBodies.setAtIndex(JAVA_DOUBLE, body * 6L + i, Physics.checked("force", forceN[i]));
      onBodies.setAtIndex(JAVA_DOUBLE, body * 6L + 3 + i, Physics.checked("torque", torqueNm[i]));
    }
  }

  /**
   * A parameter of an actuator's gain.
   *
   * @param actuator its number
   * @param parameter 0…9; 0 is the proportional gain of a position servo
   */
  public double gain(int actuator, int parameter) {
    world.require();
    return gains.getAtIndex(JAVA_DOUBLE, at(actuator, parameter));
  }

  /** Sets a parameter of an actuator's gain. */
  public void setGain(int actuator, int parameter, double value) {
    world.require();
    gains.setAtIndex(JAVA_DOUBLE, at(actuator, parameter), Physics.checked("gain", value));
  }

  /**
   * A parameter of an actuator's bias.
   *
   * @param actuator its number
   * @param parameter 0…9; of a position servo 1 is minus the proportional gain, 2 minus the damping
   */
  public double actuatorBias(int actuator, int parameter) {
    world.require();
    return biases.getAtIndex(JAVA_DOUBLE, at(actuator, parameter));
  }

  /** Sets a parameter of an actuator's bias. */
  public void setActuatorBias(int actuator, int parameter, double value) {
    world.require();
    biases.setAtIndex(JAVA_DOUBLE, at(actuator, parameter), Physics.checked("bias", value));
  }

  /** The most an actuator can give, newton metres; 0 where the model says nothing. */
  public double limitNm(int actuator) {
    world.require();
    return limits.getAtIndex(JAVA_DOUBLE, actuator * 2L + 1);
  }

  private static long at(int actuator, int parameter) {
    if (parameter < 0 || parameter >= PARAMETERS) {
      throw new IndexOutOfBoundsException("parameter " + parameter + " of " + PARAMETERS);
    }
    return (long) actuator * PARAMETERS + parameter;
  }
}
