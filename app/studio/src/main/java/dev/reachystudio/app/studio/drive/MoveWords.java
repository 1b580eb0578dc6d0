package dev.reachystudio.app.studio.drive;

import dev.reachystudio.protocol.state.RunningMove;
import dev.reachystudio.protocol.value.TimeLaw;

/** Running moves in words. */
final class MoveWords {

  private MoveWords() {}

  /** What the robot is doing. */
  static String title(RunningMove move) {
    if (move.waiting()) {
      return "Then " + name(move.name());
    }
    return switch (move.kind()) {
      case GOTO -> "Moving to target";
      case RECORDED -> "Playing " + name(move.name());
      case WAKE_UP -> "Waking up";
      case GO_TO_SLEEP, RESET_TO_SLEEP -> "Going to sleep";
    };
  }

  /** How it does it; may be empty. */
  static String manner(RunningMove move) {
    if (move.waiting()) {
      return "waits";
    }
    return switch (move.kind()) {
      case GOTO -> law(move.name());
      case RECORDED -> "recorded move";
      case WAKE_UP, GO_TO_SLEEP, RESET_TO_SLEEP -> "";
    };
  }

  /** The name of a recorded move, as people write it. */
  static String name(String fileName) {
    return fileName.replace('_', ' ');
  }

  /** The name of a time law, as people write it; other names as they are. */
  static String law(String wireName) {
    for (TimeLaw law : TimeLaw.values()) {
      if (law.wireName().equals(wireName)) {
        return switch (law) {
          case LINEAR -> "constant speed";
          case MINJERK -> "minimum jerk";
          case EASE_IN_OUT -> "ease in and out";
          case CARTOON -> "cartoon";
        };
      }
    }
    return wireName;
  }
}
