package dev.reachystudio.app.daemon;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.RobotControl;

/** Opens a robot and starts the control loop over it. */
@FunctionalInterface
public interface ControlFactory {

  /**
   * Opens the robot and starts its loop.
   *
   * @param io a closed robot; closed by {@link Running#close}
   * @return the running loop
   * @throws RobotIoException if the robot cannot be reached
   */
  Running open(RobotIo io) throws RobotIoException;

  /**
   * A loop that runs until it is closed.
   *
   * @param control commands in, snapshots out
   * @param ending stops the loop and closes the robot
   */
  record Running(RobotControl control, Runnable ending) implements AutoCloseable {
    @Override
    public void close() {
      ending.run();
    }
  }
}
