package dev.reachystudio.app.studio;

import dev.reachystudio.app.daemon.Daemon;
import dev.reachystudio.app.studio.desktop.Commands;
import dev.reachystudio.backend.control.loop.Submission;
import dev.reachystudio.protocol.command.Command;
import dev.reachystudio.protocol.command.Origin;
import dev.reachystudio.protocol.command.Outcome;
import dev.reachystudio.protocol.command.RefusalReason;

/**
 * The window's commands go to the daemon, which knows who is connected and whether a robot runs.
 */
record DaemonPort(Daemon daemon) implements Commands.Port {

  @Override
  public Submission submit(Command command, Origin origin) {
    return daemon.submit(command, origin);
  }

  @Override
  public Outcome stream(Command.SetTarget target, Origin origin) {
    return daemon
        .robot()
        .map(robot -> robot.stream(target, origin))
        .orElseGet(
            () -> Outcome.Refused.of(RefusalReason.NOT_RUNNING, "The robot is not running."));
  }
}
