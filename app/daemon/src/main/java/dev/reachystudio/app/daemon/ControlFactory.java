package dev.reachystudio.app.daemon;

import dev.reachystudio.app.daemon.motors.MotorMaintenance;
import dev.reachystudio.app.daemon.motors.RawBus;
import dev.reachystudio.app.daemon.simulation.Simulation;
import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoException;
import dev.reachystudio.backend.control.loop.RobotControl;
import org.jspecify.annotations.Nullable;

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
   * @param rawBus the robot's motor bus; null where there is none
   * @param maintenance tools for the motors; null without a motor bus
   * @param simulation time and world of a simulated robot; null for a real one
   */
  record Running(
      RobotControl control,
      Runnable ending,
      @Nullable RawBus rawBus,
      @Nullable MotorMaintenance maintenance,
      @Nullable Simulation simulation)
      implements AutoCloseable {

    /** A loop over a robot without a motor bus. */
    public Running(RobotControl control, Runnable ending) {
      this(control, ending, null, null, null);
    }

    /** A loop over a robot with a motor bus. */
    public Running(
        RobotControl control,
        Runnable ending,
        @Nullable RawBus rawBus,
        @Nullable MotorMaintenance maintenance) {
      this(control, ending, rawBus, maintenance, null);
    }

    @Override
    public void close() {
      ending.run();
    }
  }
}
