package dev.reachystudio.app.daemon.idle;

import dev.reachystudio.app.daemon.lifecycle.RobotLifecycle;
import dev.reachystudio.backend.control.loop.RobotControl;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.RobotState;
import org.jspecify.annotations.Nullable;

/** The daemon's robot, as long as it is not being stopped. Any thread. */
public final class IdleRobot implements IdleReset.Robot {

  private final RobotLifecycle lifecycle;

  public IdleRobot(RobotLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public @Nullable RobotState state() {
    RobotControl control = control();
    return control == null ? null : control.state();
  }

  @Override
  public void submit(Command command, Origin origin) {
    RobotControl control = control();
    if (control != null) {
      var _ = control.submit(command, origin);
    }
  }

  private @Nullable RobotControl control() {
    return lifecycle.state() == DaemonState.RUNNING ? lifecycle.control() : null;
  }
}
