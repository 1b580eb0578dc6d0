package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.app.studio.desktop.Notice;
import dev.reachystudio.app.studio.desktop.Notices;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.value.MotorMode;
import org.jspecify.annotations.Nullable;

/** Tells when a robot that was lost is back, and how it is. JavaFX thread only. */
final class RobotReturn {

  private final Notices notices;
  private @Nullable Fault lost;

  RobotReturn(Notices notices) {
    this.notices = notices;
  }

  /**
   * Takes the robot's newest state; at every pulse.
   *
   * @param state the state, or null while no robot runs
   * @param nowNs the robot's clock, nanoseconds
   */
  void pulse(@Nullable RobotState state, long nowNs) {
    Fault now = state == null ? null : loss(state);
    Fault before = lost;
    lost = now;
    if (before == null || now != null || state == null || !state.connected()) {
      return;
    }
    String away = NumberText.of((nowNs - before.sinceNs()) / 1e9, 1) + " s";
    notices.post(
        Notice.Severity.SUCCESS, "The robot is back after " + away + ".", how(state.motorMode()));
  }

  private static String how(MotorMode mode) {
    return switch (mode) {
      case ENABLED -> "The motors are on and hold the pose they had.";
      case GRAVITY_COMPENSATION -> "The head can be led by hand again.";
      case DISABLED -> "The motors are off; Motors on goes on from here.";
    };
  }

  private static @Nullable Fault loss(RobotState state) {
    if (state.faults().isEmpty()) {
      return null;
    }
    for (Fault fault : state.faults()) {
      if (fault.kind() == Fault.Kind.UNPLUGGED || fault.kind() == Fault.Kind.BUS_SILENT) {
        return fault;
      }
    }
    return null;
  }
}
