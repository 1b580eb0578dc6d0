package dev.reachystudio.app.studio.cli;

import dev.reachystudio.protocol.value.Motor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./studio motors reboot}: restarts a motor, which clears its errors. */
@Command(
    name = "reboot",
    description = {
      "Restarts a motor, which clears overload, overheating and shock. It has no torque then.",
      "Exit status 0: it is back; 1: refused, or it did not come back; 2: no robot."
    },
    mixinStandardHelpOptions = true,
    versionProvider = StudioVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class MotorsRebootCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MOTOR", description = "Name, such as stewart_2, or id.")
  private String motor = "";

  @Option(
      names = "--force",
      description = "Also when it has torque now, and lets go what it holds.")
  private boolean force;

  @Mixin private final MotorsOptions options = new MotorsOptions();

  @Override
  public Integer call() {
    Motor chosen = options.motor(motor);
    return options.run(() -> reboot(chosen));
  }

  private int reboot(Motor chosen) throws MotorsException, InterruptedException {
    try (MotorDesk desk = options.desk()) {
      desk.reboot(chosen, force);
    }
    String text = chosen.wireName() + " has restarted; it has no torque";
    if (options.json()) {
      options.sayJson(Map.of("status", text));
    } else {
      options.say(List.of(text));
    }
    return 0;
  }
}
