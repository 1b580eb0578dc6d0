package dev.reachystudio.app.studio.cli;

import dev.reachystudio.app.studio.composition.MotorBench;
import dev.reachystudio.backend.serial.registers.BaudRate;
import dev.reachystudio.backend.serial.tools.FoundMotor;
import dev.reachystudio.backend.serial.tools.MotorScan;
import dev.reachystudio.backend.serial.tools.RobotMotors;
import dev.reachystudio.backend.serial.tools.ScanRange;
import dev.reachystudio.protocol.value.Motor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./studio motors scan}: looks for motors at every speed and id. */
@Command(
    name = "scan",
    description = {
      "Looks for motors at all seven speeds and all ids; changes nothing. About half a minute.",
      "Exit status 0: the nine motors are where they belong; 1: they are not; 2: no robot."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsScanCommand implements Callable<Integer> {

  private static final int PERCENT = 100;

  @Option(
      names = "--baud",
      paramLabel = "BAUD",
      split = ",",
      description = "Only these speeds, such as 1000000,57600.")
  private List<Integer> bauds = List.of();

  @Option(names = "--ids", paramLabel = "FROM-TO", description = "Only these ids, such as 0-30.")
  private @Nullable String ids;

  @Mixin private final MotorsOptions options = new MotorsOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() {
    ScanRange range = range();
    return options.run(() -> search(range));
  }

  private int search(ScanRange range) throws MotorsException {
    DaemonMotors daemon = options.daemon();
    if (daemon != null) {
      try (daemon) {
        throw MotorsException.refused(needsTheBus(daemon.name()), null);
      }
    }
    try (MotorBench bench = options.bench()) {
      return search(bench, range);
    }
  }

  static String needsTheBus(String daemon) {
    return "The robot is driven by the "
        + daemon
        + ", and this needs its bus alone. Stop the robot there (POST /api/daemon/stop, or in the"
        + " window), and do this again.";
  }

  private ScanRange range() {
    try {
      ScanRange range = ScanRange.EVERYWHERE;
      if (!bauds.isEmpty()) {
        range = range.at(bauds.stream().map(MotorsScanCommand::rate).toList());
      }
      if (ids == null) {
        return range;
      }
      String[] ends = ids.split("-", 2);
      int from = Integer.parseInt(ends[0].strip());
      return range.ids(from, ends.length == 1 ? from : Integer.parseInt(ends[1].strip()));
    } catch (NumberFormatException e) {
      throw new ParameterException(
          command.commandLine(), "--ids " + ids + ": must be like 0-30, or one id");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private static BaudRate rate(int baud) {
    String known =
        Arrays.stream(BaudRate.values())
            .map(rate -> Integer.toString(rate.bitsPerS()))
            .collect(Collectors.joining(", "));
    return BaudRate.ofBitsPerS(baud)
        .orElseThrow(
            () -> new IllegalArgumentException("--baud " + baud + ": must be one of " + known));
  }

  private int search(MotorBench bench, ScanRange range) throws MotorsException {
    List<FoundMotor> found = new Told(bench.motors()).search(bench, range);
    if (Thread.currentThread().isInterrupted()) {
      options.complain("Called off; what is above was found until then.");
      return MotorsOptions.FOUND;
    }
    List<String> missing = missing(found, bench.motors());
    if (options.json()) {
      options.sayJson(json(bench.where(), found, missing));
    } else {
      options.say(
          List.of(
              bench.where()
                  + ": "
                  + found.size()
                  + (found.size() == 1 ? " motor" : " motors")
                  + " found; "
                  + (missing.isEmpty()
                      ? "the robot's nine are where they belong"
                      : "not where they belong: " + String.join(", ", missing))));
    }
    return missing.isEmpty() ? 0 : MotorsOptions.FOUND;
  }

  /** The motors of the robot that were not found, alone, at their speed. */
  private static List<String> missing(List<FoundMotor> found, RobotMotors motors) {
    return Arrays.stream(Motor.values())
        .filter(
            motor ->
                found.stream()
                    .noneMatch(
                        one ->
                            one.id() == motor.busId()
                                && one.baud() == motors.baud()
                                && !one.isDamaged()))
        .map(Motor::wireName)
        .toList();
  }

  private static Map<String, Object> json(
      String where, List<FoundMotor> found, List<String> missing) {
    List<Map<String, @Nullable Object>> motors = new ArrayList<>();
    for (FoundMotor motor : found) {
      Map<String, @Nullable Object> item = new LinkedHashMap<>();
      item.put("baud", motor.baud());
      item.put("id", motor.id());
      item.put("motor", motor.place().map(Motor::wireName).orElse(null));
      item.put("model_number", motor.isDamaged() ? null : motor.modelNumber());
      item.put("firmware", motor.isDamaged() ? null : motor.firmware());
      item.put("damaged", motor.isDamaged());
      motors.add(item);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("port", where);
    json.put("found", motors);
    json.put("missing", missing);
    return json;
  }

  /** Says what is found when it is found; how far the search is only to a person. */
  private final class Told implements MotorScan.Progress {
    private final RobotMotors motors;
    private final LiveLines live = LiveLines.onErrors(options);

    Told(RobotMotors motors) {
      this.motors = motors;
    }

    /** Searches. */
    List<FoundMotor> search(MotorBench bench, ScanRange range) throws MotorsException {
      try {
        return BusDesk.search(bench, range, this);
      } finally {
        live.clear();
      }
    }

    @Override
    public void found(FoundMotor motor) {
      if (!options.json()) {
        live.clear();
        options.say(List.of(MotorTables.found(motor, motors)));
      }
    }

    @Override
    public void at(int baud, double share) {
      live.show(
          List.of(String.format(Locale.ROOT, "%3.0f %%  looking at %d Bd", share * PERCENT, baud)));
    }
  }
}
