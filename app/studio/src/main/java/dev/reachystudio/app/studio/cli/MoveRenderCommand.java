package dev.reachystudio.app.studio.cli;

import dev.reachystudio.assets.numbers.RobotNumbers;
import dev.reachystudio.backend.control.render.MoveRefusedException;
import dev.reachystudio.backend.control.render.MoveRender;
import dev.reachystudio.backend.control.render.RenderReport;
import dev.reachystudio.protocol.command.Clamp;
import dev.reachystudio.protocol.json.wire.JsonText;
import dev.reachystudio.protocol.motion.RecordedMotion;
import java.io.IOException;
import java.io.PrintWriter;
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
    List<Map<String, @Nullable Object>> json = new ArrayList<>();
    int status = 0;
    try {
      boolean many = Files.isDirectory(place);
      for (Path file : MoveFiles.of(place)) {
        Path table = many ? out.resolve(MoveFiles.stem(file) + ".csv") : out;
        status = Math.max(status, render(render, file, table, json));
      }
    } catch (IOException e) {
      status = complain(place, e, UNREADABLE, json);
    }
    if (playedAs.json()) {
      print(JsonText.of(json));
    }
    return status;
  }

  private int render(
      MoveRender render, Path file, Path table, List<Map<String, @Nullable Object>> json) {
    RecordedMotion motion;
    try {
      motion = new RecordedMotion(MoveFiles.stem(file), "", null, MoveFiles.read(file));
    } catch (IOException | IllegalArgumentException e) {
      return complain(file, e, UNREADABLE, json);
    }
    try {
      RenderedFile written = RenderedFile.write(render, motion, table);
      if (playedAs.json()) {
        json.add(json(file, table, written));
      } else {
        print(file, table, written);
      }
      return written.report().excesses().isEmpty() ? 0 : FAILED;
    } catch (IOException | MoveRefusedException e) {
      return complain(file, e, FAILED, json);
    }
  }

  private void print(Path file, Path table, RenderedFile written) {
    RenderReport report = written.report();
    print(
        say(
            "%s: %d rows, %.3f s, %.0f times real time",
            file, report.rows(), report.durationS(), written.timesRealTime()));
    print("  table    " + table);
    print("  sha256   " + written.sha256());
    for (RenderReport.Group group : report.groups()) {
      print(
          say(
              "  %-8s at most %.2f rad/s, may %.1f",
              group.name(), group.fastestRadPerS(), group.limitRadPerS()));
    }
    for (Clamp clamp : report.changed()) {
      print("  limited  " + clamp.text());
    }
    for (String excess : report.excesses()) {
      print("  OUTSIDE  " + excess);
    }
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

  private int complain(
      Path file, Exception e, int status, List<Map<String, @Nullable Object>> json) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String reason = message.contains(file.toString()) ? message : file + ": " + message;
    if (playedAs.json()) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("file", file.toString());
      item.put("error", reason);
      json.add(item);
    } else {
      PrintWriter err = command.commandLine().getErr();
      err.println(reason);
      err.flush();
    }
    return status;
  }

  private void print(String line) {
    PrintWriter terminal = command.commandLine().getOut();
    terminal.println(line);
    terminal.flush();
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
