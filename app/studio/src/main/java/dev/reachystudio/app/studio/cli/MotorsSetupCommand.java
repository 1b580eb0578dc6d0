package dev.reachystudio.app.studio.cli;

import dev.reachystudio.backend.serial.tools.FoundMotor;
import dev.reachystudio.backend.serial.tools.MotorPlace;
import dev.reachystudio.protocol.json.wire.MotorToolsJson;
import dev.reachystudio.protocol.motor.MotorSetupReport;
import dev.reachystudio.protocol.value.Motor;
import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./studio motors setup}: makes motors what their places in the robot need. */
@Command(
    name = "setup",
    description = {
      "Writes the settings that differ, each read back before the next; what is right is left",
      "alone. A motor fresh from the factory needs --from-id and --from-baud, and must be the only",
      "one with that id. Everything is written down in motor-setups.txt of the configuration.",
      "Exit status 0: done; 1: refused, or not all could be done; 2: no robot."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsSetupCommand implements Callable<Integer> {

  /**
   * What was allowed on the command line.
   *
   * @param from where the motor is now; null where it belongs
   * @param torqueOff whether its torque may be switched off
   * @param configFolder where changes are written down
   */
  record Permission(@Nullable MotorPlace from, boolean torqueOff, Path configFolder) {}

  @Parameters(paramLabel = "MOTOR|all", description = "Name, such as stewart_2, id, or all.")
  private String motor = "";

  @Option(
      names = "--from-id",
      paramLabel = "ID",
      description = "Its present id; 1 from the factory.")
  private @Nullable Integer fromId;

  @Option(
      names = "--from-baud",
      paramLabel = "BAUD",
      description = "Its present speed; 57600 from the factory.")
  private @Nullable Integer fromBaud;

  @Option(
      names = "--torque-off",
      description = "Switch its torque off where it is on; the head may drop.")
  private boolean torqueOff;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before anything is written.")
  private boolean yes;

  @Mixin private final MotorsOptions options = new MotorsOptions();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec command;

  @Override
  public Integer call() {
    List<Motor> motors =
        motor.equals("all") ? List.of(Motor.values()) : List.of(options.motor(motor));
    MotorPlace from = from(motors.getFirst());
    if (from != null && motors.size() > 1) {
      throw new ParameterException(
          command.commandLine(), "--from-id and --from-baud are for one motor, not for all");
    }
    return options.run(() -> setUp(motors, from));
  }

  private int setUp(List<Motor> motors, @Nullable MotorPlace from)
      throws MotorsException, InterruptedException {
    try (MotorDesk desk = desk(from)) {
      if (!yes && !confirmed(desk.where(), motors)) {
        options.complain("Nothing was written.");
        return MotorsOptions.FOUND;
      }
      return setUp(desk, motors, new Permission(from, torqueOff, options.configFolder()));
    }
  }

  private @Nullable MotorPlace from(Motor chosen) {
    if (fromId == null && fromBaud == null) {
      return null;
    }
    return new MotorPlace(
        Objects.requireNonNullElse(fromId, chosen.busId()),
        Objects.requireNonNullElse(fromBaud, FoundMotor.FACTORY_BAUD));
  }

  /** A motor that is somewhere else speaks at another speed, which a daemon cannot change. */
  private MotorDesk desk(@Nullable MotorPlace from) throws MotorsException {
    if (from == null && !torqueOff) {
      return options.desk();
    }
    DaemonMotors daemon = options.daemon();
    if (daemon != null) {
      try (daemon) {
        throw MotorsException.refused(MotorsScanCommand.needsTheBus(daemon.name()), null);
      }
    }
    return new BusDesk(options.bench());
  }

  private boolean confirmed(String where, List<Motor> motors) {
    Optional<Console> console = LiveLines.console();
    if (console.isEmpty()) {
      options.complain("Nobody can be asked here: --yes says that settings may be written.");
      return false;
    }
    String what = motors.size() == 1 ? motors.getFirst().wireName() : "all nine motors";
    String answer =
        console.get().readLine("Write the settings of %s (%s) that differ? [y/N] ", what, where);
    return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }

  private int setUp(MotorDesk desk, List<Motor> motors, Permission permission)
      throws InterruptedException {
    int status = 0;
    List<Map<String, @Nullable Object>> json = new ArrayList<>();
    @Nullable String record = null;
    for (Motor one : motors) {
      try {
        MotorSetupReport report = desk.setup(one, permission);
        json.add(MotorToolsJson.of(report));
        record = report.record() == null ? record : report.record();
        if (!options.json()) {
          options.say(MotorTables.setup(report));
        }
      } catch (MotorsException e) {
        json.add(Map.of("motor", one.wireName(), "error", String.valueOf(e.getMessage())));
        status = Math.max(status, options.failed(e));
        if (e.status() == MotorsOptions.UNREACHABLE) {
          break; // the others cannot be reached, either
        }
      }
    }
    if (options.json()) {
      options.sayJson(json);
    } else if (record != null) {
      options.say(List.of("Written down in " + record));
    }
    return status;
  }
}
