package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.serial.tools.FoundMotor;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.motor.SettingChange;
import dev.reachystudio.protocol.motor.SettingCheck;
import dev.reachystudio.protocol.state.HardwareError;
import dev.reachystudio.protocol.state.MotorReading;
import dev.reachystudio.protocol.state.SupplyVoltage;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What tools for motors found, as lines of text. */
final class MotorTables {

  private static final String READING = "%3d  %-13s  %8s  %8s  %6s  %5s  %6s  %-6s  %-11s  %s";

  private MotorTables() {}

  /** A motor that a search found. */
  static String found(FoundMotor motor, RobotMotors motors) {
    String place = motor.place().map(Motor::wireName).orElse("-");
    return motor.isDamaged()
        ? say(
            "%7d Bd  id %3d  several motors, or one that cannot be read", motor.baud(), motor.id())
        : say(
            "%7d Bd  id %3d  %-13s  %-10s  firmware %d",
            motor.baud(), motor.id(), place, motors.model(motor.modelNumber()), motor.firmware());
  }

  /** The settings of all motors; what differs is marked and then told. */
  static List<String> check(String where, List<MotorCheckReport> reports) {
    List<String> lines = new ArrayList<>();
    long well = reports.stream().filter(r -> r.status() == MotorCheckReport.Status.OK).count();
    lines.add(say("%s: %d of %d motors are as they should be", where, well, reports.size()));
    lines.add(heading(reports));
    for (MotorCheckReport report : reports) {
      lines.add(row(report));
    }
    for (MotorCheckReport report : reports) {
      if (report.status() != MotorCheckReport.Status.OK) {
        lines.add(report.motor().wireName() + ": " + report.text());
      }
    }
    return lines;
  }

  private static String heading(List<MotorCheckReport> reports) {
    StringBuilder line =
        new StringBuilder(
            say("%3s  %-13s  %-10s  %2s  %-6s", "id", "motor", "model", "fw", "torque"));
    reports.stream()
        .map(MotorCheckReport::settings)
        .filter(settings -> !settings.isEmpty())
        .findFirst()
        .ifPresent(
            settings -> settings.forEach(s -> line.append("  ").append(shortName(s.setting()))));
    return line.toString();
  }

  private static String row(MotorCheckReport report) {
    Motor motor = report.motor();
    if (report.settings().isEmpty()) {
      return say("%3d  %-13s  %s", motor.busId(), motor.wireName(), "-");
    }
    StringBuilder line =
        new StringBuilder(
            say(
                "%3d  %-13s  %-10s  %2d  %-6s",
                motor.busId(),
                motor.wireName(),
                report.model(),
                report.firmware(),
                report.torqueOn() ? "on" : "off"));
    for (SettingCheck setting : report.settings()) {
      int width = shortName(setting.setting()).length();
      String mark =
          switch (setting.status()) {
            case EQUAL -> "";
            case DIFFERENT -> "*";
            case IN_USE -> "~";
            case UNSURE -> "?";
          };
      line.append(say("  %" + width + "s", mark + setting.found()));
    }
    return line.toString();
  }

  /** Wide enough for the values below. */
  private static String shortName(String setting) {
    return switch (setting) {
      case "baud_rate" -> "baud";
      case "return_delay" -> "delay";
      case "drive_mode" -> "drive";
      case "operating_mode" -> "mode";
      case "homing_offset" -> "offset";
      case "max_position_limit" -> "  max";
      case "min_position_limit" -> "  min";
      case "id" -> "  id";
      default -> setting;
    };
  }

  /** What was changed of a motor. */
  static List<String> setup(MotorSetupReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.motor().wireName() + ": " + report.text());
    for (SettingChange change : report.changes()) {
      lines.add(
          say(
              "  %-18s (%2d)  %6d -> %d",
              change.setting(), change.address(), change.before(), change.after()));
    }
    return lines;
  }

  /** What the motors do now. */
  static List<String> readings(List<MotorReading> readings) {
    List<String> lines = new ArrayList<>();
    lines.add(
        say(
            READING.replace("%3d", "%3s"),
            "id",
            "motor",
            "pos deg",
            "deg/s",
            "mA",
            "°C",
            "V",
            "torque",
            "mode",
            "errors"));
    for (MotorReading reading : readings) {
      lines.add(row(reading));
    }
    return lines;
  }

  private static String row(MotorReading reading) {
    Motor motor = reading.motor();
    if (!reading.answering()) {
      return say("%3d  %-13s  does not answer", motor.busId(), motor.wireName());
    }
    return say(
        READING,
        motor.busId(),
        motor.wireName(),
        number("%.1f", Math.toDegrees(reading.positionRad())),
        number("%.1f", Math.toDegrees(reading.velocityRadPerS())),
        number("%.0f", reading.currentMa()),
        number("%.0f", reading.temperatureC()),
        number("%.1f", reading.voltageV()),
        reading.torqueOn() ? "on" : "off",
        mode(reading.operatingMode()),
        errors(reading));
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : say(format, value);
  }

  private static String mode(int number) {
    return switch (number) {
      case -1 -> "-";
      case 0 -> "current";
      case 1 -> "velocity";
      case 3 -> "position";
      case 4 -> "extended";
      case 5 -> "cur.-based";
      case 16 -> "PWM";
      default -> Integer.toString(number);
    };
  }

  /** The input voltage bit alone is normal here: the supply is above the motors' 7.0 V. */
  private static String errors(MotorReading reading) {
    int bits = reading.hardwareErrors();
    if (bits == HardwareError.VOLTAGE.mask() && reading.voltageV() <= SupplyVoltage.MOST_V) {
      return "-";
    }
    List<String> texts = new ArrayList<>();
    HardwareError.in(bits).forEach(error -> texts.add(error.text()));
    int unknown = HardwareError.unknownIn(bits);
    if (unknown != 0) {
      texts.add("unknown error 0x%02X".formatted(unknown));
    }
    return texts.isEmpty() ? "-" : String.join(", ", texts);
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
