package dev.reachystudio.app.studio.cli;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.kinematics.JointLimits;
import dev.reachystudio.backend.control.limits.MoveCheck;
import dev.reachystudio.backend.control.limits.MoveReport;
import dev.reachystudio.backend.control.limits.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./studio move check}: lists what the robot cannot do of a move, with its times. */
@Command(
    name = "check",
    description = {
      "Lists everything a recorded move asks for that the robot cannot do, with its times:",
      "reach, joint limits, joint speeds, head against body yaw, parts that touch, times.",
      "Exit status 0: nothing found; 1: something found; 2: a file cannot be read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MoveCheckCommand implements Callable<Integer> {

  private static final int FOUND = 1;
  private static final int UNREADABLE = 2;

  @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "Moves to look at.")
  private List<Path> places = List.of();

  @Mixin private final PlayedAs playedAs = new PlayedAs();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() {
    RobotNumbers numbers = RobotNumbers.load();
    MoveCheck check =
        new MoveCheck(numbers, JointLimits.of(numbers), playedAs.settings().periodNs());
    MoveOutput output = new MoveOutput(command.commandLine(), playedAs.json());
    int status = 0;
    for (Path place : places) {
      try {
        for (Path file : MoveFiles.of(place)) {
          status = Math.max(status, look(check, file, output));
        }
      } catch (IOException e) {
        status = output.failed(place, e, UNREADABLE);
      }
    }
    output.end();
    return status;
  }

  private int look(MoveCheck check, Path file, MoveOutput output) {
    try {
      MoveReport report = check.check(MoveFiles.read(file), playedAs.automaticBodyYaw());
      output.say(lines(file, report), json(file, report));
      return report.isClean() ? 0 : FOUND;
    } catch (IOException e) {
      return output.failed(file, e, UNREADABLE);
    }
  }

  private static List<String> lines(Path file, MoveReport report) {
    List<String> lines = new ArrayList<>();
    int found = report.violations().size();
    lines.add(
        say(
            "%s: %d samples, %.3f s: %s",
            file,
            report.samples(),
            report.durationS(),
            found == 0 ? "nothing found" : found == 1 ? "1 violation" : found + " violations"));
    for (Violation violation : report.violations()) {
      lines.add(line(violation));
    }
    return lines;
  }

  private static String line(Violation violation) {
    boolean moment = violation.toS() == violation.fromS();
    String time =
        moment
            ? say("%.3f s", violation.fromS())
            : say("%.3f to %.3f s", violation.fromS(), violation.toS());
    boolean graded = !moment && !Double.isNaN(violation.worst());
    String worst = graded ? say(" (worst at %.3f s)", violation.worstAtS()) : "";
    return say("  %-20s %-13s %s%s", time, violation.kind().wireName(), violation.text(), worst);
  }

  private static Map<String, @Nullable Object> json(Path file, MoveReport report) {
    List<Map<String, @Nullable Object>> violations = new ArrayList<>();
    for (Violation violation : report.violations()) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("kind", violation.kind().wireName());
      item.put("motor", violation.motor() < 0 ? null : violation.name());
      item.put("from", violation.fromS());
      item.put("to", violation.toS());
      item.put("worst_at", violation.worstAtS());
      item.put("worst", violation.worst());
      item.put("limit", violation.limit());
      item.put("text", violation.text());
      violations.add(item);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("samples", report.samples());
    json.put("duration", report.durationS());
    json.put("violations", violations);
    return json;
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
