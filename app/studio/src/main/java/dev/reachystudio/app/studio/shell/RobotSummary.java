package dev.reachystudio.app.studio.shell;

import dev.reachystudio.app.daemon.RobotChoice;
import dev.reachystudio.app.studio.desktop.DaemonSnapshot;
import dev.reachystudio.protocol.daemon.DaemonState;
import dev.reachystudio.protocol.state.EmergencyStopState;
import dev.reachystudio.protocol.state.RobotState;
import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.MotorMode;
import org.jspecify.annotations.Nullable;

/**
 * The robot in one word, for the line under its name.
 *
 * @param word such as {@code awake}
 * @param tone its colour
 */
record RobotSummary(String word, StateTone tone) {

  /**
   * Sums up.
   *
   * @param daemon the daemon
   * @param state the robot's newest state, or null while none runs
   * @param nowNs the robot's clock, nanoseconds
   * @param streaming whether targets have been moving lately
   */
  static RobotSummary of(
      DaemonSnapshot daemon, @Nullable RobotState state, long nowNs, boolean streaming) {
    DaemonState lifecycle = daemon.status().state();
    RobotTrouble trouble = RobotTrouble.of(daemon, state, nowNs);
    boolean lost = trouble != null && trouble.reconnect();
    if (trouble != null && lost) {
      return new RobotSummary(trouble.word(), StateTone.DANGER);
    }
    if (daemon.status().emergencyStop().engaged()) {
      boolean off = daemon.status().emergencyStop() == EmergencyStopState.ENGAGED_OFF;
      return new RobotSummary(off ? "stopped, torque off" : "stopped", StateTone.DANGER);
    }
    if (state == null) {
      return new RobotSummary(
          switch (lifecycle) {
            case STARTING -> "starting";
            case STOPPING -> "going off";
            default -> "off";
          },
          lifecycle == DaemonState.STARTING ? StateTone.INTENT : StateTone.OFFLINE);
    }
    return trouble == null
        ? running(state, streaming)
        : new RobotSummary(trouble.word(), StateTone.DANGER);
  }

  private static RobotSummary running(RobotState state, boolean streaming) {
    if (state.isMoveRunning()) {
      RunningMove newest = newest(state);
      return new RobotSummary(
          switch (newest.kind()) {
            case GOTO -> "moving";
            case RECORDED -> "playing " + newest.name().replace('_', ' ');
            case WAKE_UP -> "waking up";
            case GO_TO_SLEEP, RESET_TO_SLEEP -> "going to sleep";
          },
          StateTone.INTENT);
    }
    if (state.motorMode() == MotorMode.DISABLED) {
      return new RobotSummary("motors off", StateTone.OFFLINE);
    }
    if (state.motorMode() == MotorMode.GRAVITY_COMPENSATION) {
      return new RobotSummary("led by hand", StateTone.WARNING);
    }
    return streaming
        ? new RobotSummary("moving", StateTone.INTENT)
        : new RobotSummary("awake", StateTone.SUCCESS);
  }

  /** The move that began last; one that waits for its turn has not begun. */
  private static RunningMove newest(RobotState state) {
    return state.moves().reversed().stream()
        .filter(move -> !move.waiting())
        .findFirst()
        .orElseGet(state.moves()::getLast);
  }

  /** Where the robot is, in a word or two. */
  static String place(RobotChoice robot) {
    return switch (robot.kind()) {
      case ROBOT -> robot.real() ? "USB" : "Simulated bus";
      case MUJOCO, MOCKUP -> "Simulation";
    };
  }

  /** Which backend, in full. */
  static String backend(DaemonSnapshot daemon) {
    if (daemon.status().simulationUnavailable() != null) {
      return "Mockup instead of MuJoCo";
    }
    RobotChoice robot = daemon.robot();
    return switch (robot.kind()) {
      case ROBOT -> robot.real() ? "USB" : "Simulated bus";
      case MUJOCO -> "Simulation · MuJoCo";
      case MOCKUP -> "Simulation · mockup";
    };
  }

  /** What a mode of the motors means for who stands before the robot. */
  static String meaning(MotorMode mode) {
    return switch (mode) {
      case ENABLED -> "The motors hold the pose and follow targets.";
      case GRAVITY_COMPENSATION ->
          """
          The motors carry the head's weight and nothing else:
          lead the head by hand, it stays where you let it go.
          Targets are refused meanwhile.""";
      case DISABLED -> "No torque: the head sinks. Hold it before you switch off.";
    };
  }

  /** The motors in two words. */
  static String motors(MotorMode mode) {
    return switch (mode) {
      case ENABLED -> "Motors on";
      case GRAVITY_COMPENSATION -> "Gravity comp.";
      case DISABLED -> "Off";
    };
  }
}
