package dev.reachystudio.backend.mujoco.io;

import dev.reachystudio.backend.control.io.RobotIo;
import dev.reachystudio.backend.control.io.RobotIoContract;
import dev.reachystudio.backend.mujoco.MujocoInstalled;

@MujocoInstalled
class MujocoRobotIoContractTest extends RobotIoContract {

  @Override
  protected RobotIo create() {
    return Simulations.inline();
  }
}
