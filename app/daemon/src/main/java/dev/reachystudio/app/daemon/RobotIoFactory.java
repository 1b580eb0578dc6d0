package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.simulation.Simulator;
import dev.reachystudio.backend.control.io.RobotIo;

/** Makes the hardware boundary of a backend; the composition root knows them all. */
@FunctionalInterface
public interface RobotIoFactory {

  /**
   * Makes a new, closed {@link RobotIo}.
   *
   * @param choice which robot
   * @throws BackendUnavailableException if this kind is not possible here
   */
  RobotIo create(RobotChoice choice) throws BackendUnavailableException;

  /** What physics would be simulated with, now. Looks at files: some milliseconds. */
  default Simulator simulator() {
    return Simulator.NONE;
  }
}
