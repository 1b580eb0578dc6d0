package dev.reachystudio.app.studio.motors;

import dev.reachystudio.app.studio.controls.NumberText;
import dev.reachystudio.protocol.state.Fault;
import dev.reachystudio.protocol.state.HardwareError;
import java.util.List;
import java.util.stream.Collectors;

/** Motors in words. */
final class MotorWords {

  private MotorWords() {}

  /** A fault in two words. */
  static String of(Fault.Kind kind) {
    return switch (kind) {
      case SILENT -> "silent";
      case OVERLOAD -> "overload";
      case OVERHEATING -> "too hot";
      case SHOCK -> "electrical shock";
      case VOLTAGE -> "supply voltage";
      case BROWN_OUT -> "brown-out";
      case TORQUE_LOST -> "torque lost";
      case BUS_SILENT -> "bus silent";
      case UNPLUGGED -> "unplugged";
      case OVERSPEED -> "too fast";
      case POSE_UNKNOWN -> "pose unknown";
      case SIMULATION -> "simulation";
      case INTERNAL -> "internal error";
    };
  }

  /** An operating mode, in the motors' own numbering. */
  static String mode(int operatingMode) {
    return switch (operatingMode) {
      case 0 -> "current";
      case 1 -> "velocity";
      case 3 -> "position";
      case 4 -> "extended position";
      case 5 -> "current-based position";
      case 16 -> "PWM";
      default -> "–";
    };
  }

  /** Hardware error bits of a motor; a dash for none. */
  static String errors(int bits) {
    List<HardwareError> errors = HardwareError.in(bits);
    return errors.isEmpty()
        ? "none"
        : errors.stream().map(MotorWords::of).collect(Collectors.joining(", "));
  }

  private static String of(HardwareError error) {
    return switch (error) {
      case VOLTAGE -> "voltage";
      case OVERHEATING -> "heat";
      case SHOCK -> "shock";
      case OVERLOAD -> "overload";
    };
  }

  /** An age: milliseconds below a second, then seconds, then minutes. */
  static String age(double seconds) {
    if (!Double.isFinite(seconds)) {
      return "–";
    }
    if (seconds < 1) {
      return NumberText.of(Math.max(0, seconds) * 1e3, 0) + " ms";
    }
    return seconds < 60 ? NumberText.of(seconds, 1) + " s" : duration(seconds);
  }

  /** How long something has lasted: whole seconds, then minutes, then hours. */
  static String duration(double seconds) {
    long whole = (long) Math.max(0, seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
