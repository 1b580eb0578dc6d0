package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.json.wire.MotorToolsJson;
import dev.reachystudio.protocol.motor.MotorCheckReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./studio motors check}: settings of the motors beside what they should be. */
@Command(
    name = "check",
    description = {
      "Compares the settings of the nine motors with what they should be; changes nothing.",
      "* differs, ~ is in use so now, ? was not read three times alike.",
      "Exit status 0: all as it should be; 1: something differs or is silent; 2: no robot."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsCheckCommand implements Callable<Integer> {

  @Mixin private final MotorsOptions options = new MotorsOptions();

  @Override
  public Integer call() {
    return options.run(this::check);
  }

  private int check() throws MotorsException, InterruptedException {
    try (MotorDesk desk = options.desk()) {
      List<MotorCheckReport> reports = desk.check();
      if (options.json()) {
        options.sayJson(MotorToolsJson.of(reports));
      } else {
        options.say(MotorTables.check(desk.where(), reports));
      }
      boolean well = reports.stream().allMatch(r -> r.status() == MotorCheckReport.Status.OK);
      return well ? 0 : MotorsOptions.FOUND;
    }
  }
}
