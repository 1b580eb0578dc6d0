package dev.reachystudio.app.studio.cli;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.render.MoveRefusedException;
import dev.reachystudio.backend.control.render.MoveRender;
import dev.reachystudio.backend.control.render.RenderReport;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.nio.file.Files;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./studio move render}: writes what would be played, without a robot. */
@Command(
    name = "render",
    description = {
      "Plays a move through the control loop, faster than real time and without a robot, and writes",
      "what the motors would be told as a table. The same move gives the same SHA-256.",
      "Exit status 0: written, inside all limits; 1: refused, not written, or outside a limit;",
      "2: a file cannot be read."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MoveRenderCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  @Parameters(paramLabel = "FILE|FOLDER", description = "The move, or a folder of moves.")
  @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
  private Path place;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CSV",
      description = "Where to write the table; a folder if a folder is rendered.")
  @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it
  private Path out;

  @Mixin private final PlayedAs playedAs = new PlayedAs();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() {
    MoveRender render =
        new MoveRender(RobotNumbers.load(), playedAs.settings(), playedAs.automaticBodyYaw());
    MoveOutput output = new MoveOutput(command.commandLine(), playedAs.json());
    int status = 0;
    try {
      boolean many = Files.isDirectory(place);
      for (Path file : MoveFiles.of(place)) {
        Path table = many ? out.resolve(MoveFiles.stem(file) + ".csv") : out;
        status = Math.max(status, render(render, file, table, output));
      }
    } catch (IOException e) {
      status = output.failed(place, e, UNREADABLE);
    }
    output.end();
    return status;
  }

  private int render(MoveRender render, Path file, Path table, MoveOutput output) {
    RecordedMotion motion;
    try {
      motion = new RecordedMotion(MoveFiles.stem(file), "", null, MoveFiles.read(file));
    } catch (IOException | IllegalArgumentException e) {
      return output.failed(file, e, UNREADABLE);
    }
    try {
      RenderedFile written = RenderedFile.write(render, motion, table);
      output.say(lines(file, table, written), json(file, table, written));
      return written.report().excesses().isEmpty() ? 0 : FAILED;
    } catch (IOException | MoveRefusedException e) {
      return output.failed(file, e, FAILED);
    }
  }

  private static List<String> lines(Path file, Path table, RenderedFile written) {
    List<String> lines = new ArrayList<>();
    RenderReport report = written.report();
    lines.add(
        say(
            "%s: %d rows, %.3f s, %.0f times real time",
            file, report.rows(), report.durationS(), written.timesRealTime()));
    lines.add("  table    " + table);
    lines.add("  sha256   " + written.sha256());
    for (RenderReport.Group group : report.groups()) {
      lines.add(
          say(
              "  %-8s at most %.2f rad/s, may %.1f",
              group.name(), group.fastestRadPerS(), group.limitRadPerS()));
    }
    for (Clamp clamp : report.changed()) {
      lines.add("  limited  " + clamp.text());
    }
    for (String excess : report.excesses()) {
      lines.add("  OUTSIDE  " + excess);
    }
    return lines;
  }

  private static Map<String, @Nullable Object> json(Path file, Path table, RenderedFile written) {
    RenderReport report = written.report();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", file.toString());
    json.put("out", table.toString());
    json.put("rows", report.rows());
    json.put("duration", report.durationS());
    json.put("times_real_time", written.timesRealTime());
    json.put("sha256", written.sha256());
    Map<String, Object> speeds = new LinkedHashMap<>();
    for (RenderReport.Group group : report.groups()) {
      Map<String, Object> speed = new LinkedHashMap<>();
      speed.put("fastest", group.fastestRadPerS());
      speed.put("limit", group.limitRadPerS());
      speeds.put(group.name(), speed);
    }
    json.put("speeds", speeds);
    json.put("limited", report.changed().stream().map(Clamp::text).toList());
    json.put("outside", report.excesses());
    return json;
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
