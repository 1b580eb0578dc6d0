package dev.reachystudio.app.daemon.lifecycle;

import dev.reachystudio.protocol.command.Command;

/** Names of commands as the sockets call them, for lists and logs. */
public final class CommandNames {

  private CommandNames() {}

  /** The name of a command. */
  public static String of(Command command) {
    return switch (command) {
      case Command.SetTarget ignored -> "set_target";
      case Command.Goto ignored -> "goto_target";
      case Command.PlayMove ignored -> "play_move";
      case Command.LookAt ignored -> "look_at";
      case Command.WakeUp ignored -> "wake_up";
      case Command.GoToSleep ignored -> "goto_sleep";
      case Command.ResetToSleep ignored -> "reset_to_sleep";
      case Command.StopMove ignored -> "stop_move";
      case Command.StopAll ignored -> "stop_all";
      case Command.SetMotorMode ignored -> "set_motor_mode";
      case Command.SetTorque ignored -> "set_torque";
      case Command.SetAutomaticBodyYaw ignored -> "set_automatic_body_yaw";
      case Command.SetSpeechOffsets ignored -> "set_speech_offsets";
      case Command.SetTracking ignored -> "set_tracking";
      case Command.EmergencyStop ignored -> "emergency_stop";
    };
  }
}
