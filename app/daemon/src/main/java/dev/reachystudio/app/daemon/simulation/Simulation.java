package dev.reachystudio.app.daemon.simulation;

import dev.reachystudio.protocol.simulation.Push;
import dev.reachystudio.protocol.simulation.SceneModel;
import dev.reachystudio.protocol.simulation.SimulationPace;
import org.jspecify.annotations.Nullable;

/** The simulation of the running robot: its time and its world. Any thread; nothing blocks. */
public interface Simulation {

  /** What the scene is called: a built-in one's name, or a file's; null where there is none. */
  @Nullable String sceneName();

  /**
   * Whose description of the robot is simulated: {@code own}, {@code official} or {@code file};
   * null without physics.
   */
  @Nullable String robotModel();

  /** The world around the robot; {@link SceneModel#NONE} where there is none. */
  SceneModel scene();

  /** Simulated time since the robot was started or reset, seconds. */
  double timeS();

  /** Simulated time by the wall's over the last second; 1 is true time. */
  double realTimeFactor();

  /** How time runs. */
  SimulationPace pace();

  /** Changes how time runs, from now on. */
  void setPace(SimulationPace pace);

  /**
   * Lets paused time go on by one control period.
   *
   * @return whether it did; time that runs is not stepped
   */
  boolean step();

  /**
   * Puts robot and world back to where they started; the robot's torque goes off first, if it has
   * no physics nothing happens.
   *
   * @return whether this simulation can
   */
  boolean reset();

  /**
   * Pushes something, or lets go.
   *
   * @param push the force from now on; null lets go
   * @throws IllegalArgumentException if there is no such body, or a number is out of bounds; the
   *     message names the field
   * @return whether this simulation can
   */
  boolean push(@Nullable Push push);
}
