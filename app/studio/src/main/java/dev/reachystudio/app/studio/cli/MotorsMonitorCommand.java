package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.json.wire.MotorReadingJson;
import dev.reachystudio.protocol.state.MotorReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./studio motors monitor}: what the motors do, until Ctrl+C. */
@Command(
    name = "monitor",
    description = {
      "Shows position, speed, current, temperature, voltage and errors of all motors until Ctrl+C;",
      "in place on a terminal, line by line elsewhere. Changes nothing.",
      "Exit status 0: ended as asked; 2: no robot, or it went away."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsMonitorCommand implements Callable<Integer> {

  private static final double MAX_HZ = 20;

  @Option(
      names = "--hz",
      paramLabel = "HZ",
      defaultValue = "5",
      description = "How often, at most 20 times a second (default: ${DEFAULT-VALUE}).")
  private double hz = 5;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "End after so many (default: go on until Ctrl+C).")
  private long count = Long.MAX_VALUE;

  @Mixin private final MotorsOptions options = new MotorsOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() {
    if (!(hz > 0 && hz <= MAX_HZ)) {
      throw new ParameterException(
          command.commandLine(), "--hz " + hz + ": must be above 0 and at most 20");
    }
    return options.run(this::watch);
  }

  private int watch() throws MotorsException {
    try (MotorDesk desk = options.desk()) {
      watch(desk);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // asked to end
    }
    return 0;
  }

  private void watch(MotorDesk desk) throws MotorsException, InterruptedException {
    long periodNs = Math.round(TimeUnit.SECONDS.toNanos(1) / hz);
    boolean inPlace = LiveLines.isTerminal() && !options.json();
    LiveLines live = new LiveLines(options.out(), inPlace);
    long nextNs = System.nanoTime();
    for (long i = 0; i < count; i++) {
      List<MotorReading> readings = desk.read();
      if (options.json()) {
        options.sayJson(json(readings));
      } else if (inPlace) {
        List<String> lines = new ArrayList<>(List.of(desk.where() + ", Ctrl+C ends"));
        lines.addAll(MotorTables.readings(readings));
        live.show(lines);
      } else {
        options.say(MotorTables.readings(readings));
      }
      nextNs = Math.max(nextNs + periodNs, System.nanoTime());
      if (i + 1 < count) {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, nextNs - System.nanoTime()));
      }
    }
  }

  private static Map<String, Object> json(List<MotorReading> readings) {
    Map<String, Object> motors = new LinkedHashMap<>();
    for (MotorReading reading : readings) {
      motors.put(reading.motor().wireName(), MotorReadingJson.of(reading, System.nanoTime()));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("time", Instant.now().toString());
    json.put("motors", motors);
    return json;
  }
}
