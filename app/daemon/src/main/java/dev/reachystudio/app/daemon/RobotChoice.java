package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.simulation.SimulationSettings.RobotModel;
import org.jspecify.annotations.Nullable;

/**
 * Which robot is driven.
 *
 * @param kind which backend
 * @param serialPort where a real robot's motor bus is: a port's path, {@link #SIMULATED_BUS},
 *     {@link #SIMULATED_PORT}, or null to look for it; told to no other backend
 * @param scene the world around a robot in a physics simulation: {@code empty}, {@code minimal} or
 *     a file of MuJoCo's format; null as in the settings; told to no other backend
 * @param model whose description of the robot is simulated in physics; null as in the settings;
 *     told to no other backend
 */
public record RobotChoice(
    BackendKind kind,
    @Nullable String serialPort,
    @Nullable String scene,
    @Nullable RobotModel model) {

  /** Stands for a motor bus that is simulated in this process, in the place of a port's path. */
  public static final String SIMULATED_BUS = "simulated";

  /** The same, but driven through a serial port that other programs see, too. */
  public static final String SIMULATED_PORT = "simulated:pty";

  /** A robot that needs no world. */
  public RobotChoice(BackendKind kind, @Nullable String serialPort) {
    this(kind, serialPort, null, null);
  }

  /**
   * A robot in a physics simulation.
   *
   * @param scene the world around it
   * @param model whose description of the robot; null as in the settings
   */
  public static RobotChoice inPhysics(String scene, @Nullable RobotModel model) {
    return new RobotChoice(BackendKind.MUJOCO, null, scene, model);
  }

  /** Whether somebody could be hurt or something broken: a robot of metal and plastic. */
  public boolean real() {
    return kind == BackendKind.ROBOT
        && (serialPort == null || !serialPort.startsWith(SIMULATED_BUS));
  }
}
